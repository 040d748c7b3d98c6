package dev.companion.mind.agent;

/** What is to become of a memory block. */
public sealed interface Edit {

    /**
     * It is to hold this.
     *
     * @param text all of it; empty when it is to go
     */
    record To(String label, String text) implements Edit {}

    /**
     * It stays as it is.
     *
     * @param why what was expected and what was found, for whoever asked
     */
    record Refused(String why) implements Edit {}
}
