package dev.companion.gateway;

/** What the request is about is away, and there is nothing to put in its place. */
public final class Degraded extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Degraded(String message) {
        super(message);
    }
}
