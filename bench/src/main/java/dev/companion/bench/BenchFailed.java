package dev.companion.bench;

/**
 * A benchmark cannot go on or measured something that must not be. The message is one line for
 * people.
 */
public final class BenchFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BenchFailed(String message) {
        super(message);
    }

    public BenchFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
