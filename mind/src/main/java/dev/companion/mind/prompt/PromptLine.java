package dev.companion.mind.prompt;

/** One message of a prompt. */
public record PromptLine(Role role, String text) {

    /** Who speaks in a prompt. */
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }
}
