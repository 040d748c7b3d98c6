package dev.companion.gateway.documents;

import java.util.UUID;

/** What became of a file that was handed in. */
sealed interface Added {

    /** Its passages are in the log. */
    record Taken(UUID document, String mediaType, int passages, Outcome outcome) implements Added {}

    /**
     * It was left out.
     *
     * @param reason said of the file: "is empty"
     */
    record Refused(String reason) implements Added {}

    /** What there was to do. */
    enum Outcome {
        /** All of it. */
        ADDED,
        /** It had been broken off and is whole now. */
        COMPLETED,
        /** Nothing. */
        ALREADY_THERE
    }
}
