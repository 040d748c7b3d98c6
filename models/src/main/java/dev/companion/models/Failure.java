package dev.companion.models;

/** Why a request to a chat endpoint failed, and what follows from it. */
enum Failure {
    /** Rate limited, overloaded, erring or too slow. */
    BUSY(true, true, true),
    /** Not answered within a span so short that it says more about the caller than the model. */
    HURRIED(true, true, false),
    /** Could not connect, or the connection broke: another model at that address will not help. */
    UNREACHABLE(true, false, true),
    /** Answered, but not with a text: an error page, broken JSON, an empty choice. */
    UNUSABLE(true, true, true),
    /** The key, the address or the model's name is wrong. */
    DENIED(false, false, true),
    /** This one prompt was not accepted; the next may be. */
    REJECTED(false, false, false),
    /** All connections were taken for as long as the caller would wait. */
    CROWDED(false, false, false),
    /** Someone wants this thread to stop. */
    INTERRUPTED(false, false, false);

    private final boolean worthRetrying;
    private final boolean worthAnotherModel;
    private final boolean countsAgainstModel;

    Failure(boolean worthRetrying, boolean worthAnotherModel, boolean countsAgainstModel) {
        this.worthRetrying = worthRetrying;
        this.worthAnotherModel = worthAnotherModel;
        this.countsAgainstModel = countsAgainstModel;
    }

    /** What an HTTP status other than success means. */
    static Failure of(int status) {
        return switch (status) {
            case 408, 429 -> BUSY;
            case 401, 402, 403, 404, 405 -> DENIED;
            default -> status >= 500 ? BUSY : status >= 400 ? REJECTED : DENIED;
        };
    }

    boolean worthRetrying() {
        return worthRetrying;
    }

    boolean worthAnotherModel() {
        return worthAnotherModel;
    }

    boolean countsAgainstModel() {
        return countsAgainstModel;
    }
}
