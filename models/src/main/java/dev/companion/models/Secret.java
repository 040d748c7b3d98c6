package dev.companion.models;

/** A value that is used and never shown: it prints as {@code ***}. */
public record Secret(String value) {

    /** No secret at all, as for a model on this machine. */
    public static final Secret NONE = new Secret("");

    public Secret {
        value = value.strip();
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
