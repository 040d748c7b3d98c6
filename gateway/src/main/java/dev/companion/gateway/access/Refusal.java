package dev.companion.gateway.access;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a request is turned away.
 *
 * @param error its name, as RFC 9457 problems and the counter have it
 * @param detail a sentence; never holds anything that was asked
 * @param retryAfter when it is worth trying again
 */
public record Refusal(int status, String error, String detail, Optional<Duration> retryAfter) {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED_TYPE = 415;
    private static final int TOO_MANY = 429;

    static Refusal badRequest(String detail) {
        return of(BAD_REQUEST, "invalid_request", detail);
    }

    static Refusal unauthorized(String detail) {
        return of(UNAUTHORIZED, "unauthorized", detail);
    }

    /** Not allowed, for a reason that has a name. */
    static Refusal forbidden(String error, String detail) {
        return of(FORBIDDEN, error, detail);
    }

    static Refusal notFound() {
        return of(NOT_FOUND, "not_found", "there is nothing at this path");
    }

    static Refusal contentType(String detail) {
        return of(UNSUPPORTED_TYPE, "unsupported_media_type", detail);
    }

    static Refusal askedForMuch(Duration wait) {
        return rateLimited(
                "much was asked for in the last minute, and this is dear; try again later", wait);
    }

    static Refusal rateLimited(String detail, Duration wait) {
        return new Refusal(TOO_MANY, "rate_limited", detail, Optional.of(wait));
    }

    public static Refusal bodyTooLarge(String detail) {
        return of(TOO_LARGE, "body_too_large", detail);
    }

    public static Refusal lengthRequired(String detail) {
        return of(LENGTH_REQUIRED, "length_required", detail);
    }

    /** In whole seconds, as the header {@code Retry-After} has it. */
    public Optional<String> retryAfterSeconds() {
        return retryAfter.map(wait -> Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    private static Refusal of(int status, String error, String detail) {
        return new Refusal(status, error, detail, Optional.empty());
    }
}
