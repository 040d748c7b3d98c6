package dev.companion.mind.quirk;

/** What a quirk is about: how the companion words things, what it does, or what it likes. */
public enum QuirkKind {
    SPEECH_PATTERN,
    BEHAVIOR,
    PREFERENCE
}
