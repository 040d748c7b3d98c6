package dev.companion.gateway;

/** The request cannot be served as it is; the message says what was expected and what was found. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadRequest(String message) {
        super(message);
    }
}
