package dev.companion.schemas;

/** What is to become of two memories that disagree. */
public enum SuggestedResolution {
    KEEP_NEWER,
    KEEP_OLDER,
    KEEP_BOTH
}
