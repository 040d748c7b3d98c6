package dev.companion.schemas;

/** What kind of habit a quirk is. */
public enum QuirkKind {
    /** How it puts things. */
    SPEECH_PATTERN,
    /** What it tends to do in a conversation. */
    BEHAVIOR,
    /** What it likes to talk about. */
    PREFERENCE
}
