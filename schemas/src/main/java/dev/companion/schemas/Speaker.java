package dev.companion.schemas;

/** Who said a thing. */
public enum Speaker {
    USER,
    COMPANION
}
