package dev.companion.embedded;

/**
 * The infrastructure is not running, and nothing of it was left running. The message says what was
 * expected, what was found and where to look, and is meant to be shown as it is.
 */
public final class EmbeddedStartFailed extends RuntimeException {

    EmbeddedStartFailed(String message) {
        super(message);
    }

    EmbeddedStartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
