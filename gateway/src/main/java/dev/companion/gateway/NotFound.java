package dev.companion.gateway;

/** What was asked for is not there, or not for the one who asks. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String error;

    public NotFound(String message) {
        this("not_found", message);
    }

    private NotFound(String error, String message) {
        super(message);
        this.error = error;
    }

    /** Somebody whom nobody knows. */
    public static NotFound user(String userId) {
        return new NotFound("user_not_found", "no user \"" + userId + "\"");
    }

    /** Its name among problems. */
    public String error() {
        return error;
    }
}
