package dev.companion.gateway;

/** The request can be served, but not at this moment; the message says why. */
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotNow(String message) {
        super(message);
    }
}
