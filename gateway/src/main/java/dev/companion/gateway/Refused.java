package dev.companion.gateway;

/** What was asked for makes sense, but not as things stand; the message says why. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
