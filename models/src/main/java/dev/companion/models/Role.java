package dev.companion.models;

/** Who speaks in a {@link Message}. */
public enum Role {
    /** The instructions a companion lives by. */
    SYSTEM,
    /** The person. */
    USER,
    /** The companion. */
    ASSISTANT
}
