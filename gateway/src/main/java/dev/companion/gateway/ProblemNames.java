package dev.companion.gateway;

/** What a problem is called by programs, where its status says it all. */
public final class ProblemNames {

    private static final int FIRST_SERVER_ERROR = 500;

    private ProblemNames() {}

    /** The name that goes with an HTTP status. */
    public static String of(int status) {
        return switch (status) {
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 409 -> "conflict";
            case 410 -> "forgotten";
            case 411 -> "length_required";
            case 413 -> "body_too_large";
            case 415 -> "unsupported_media_type";
            case 422 -> "unprocessable";
            case 429 -> "rate_limited";
            case 503 -> "service_degraded";
            default -> status < FIRST_SERVER_ERROR ? "invalid_request" : "internal_error";
        };
    }
}
