package dev.companion.models;

/** One line of the conversation given to a model. Prints its length only: the text is private. */
public record Message(Role role, String text) {

    @Override
    public String toString() {
        return "Message[role=" + role + ", characters=" + text.length() + "]";
    }
}
