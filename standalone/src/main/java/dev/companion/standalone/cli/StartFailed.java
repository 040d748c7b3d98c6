package dev.companion.standalone.cli;

/**
 * The system could not start. The message is one line for people: what, and what to do about it.
 */
public final class StartFailed extends Exception {

    public StartFailed(String message) {
        super(message);
    }

    public StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
