package dev.companion.gateway;

/** What was asked for is not there, or not for the one who asks. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotFound(String message) {
        super(message);
    }
}
