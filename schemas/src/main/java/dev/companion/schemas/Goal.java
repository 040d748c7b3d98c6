package dev.companion.schemas;

/** What a companion wants of a conversation: events are desirable to it as they further these. */
public enum Goal {
    /** To be close to its user. */
    BE_CLOSE,
    /** To understand what its user means and how they are. */
    UNDERSTAND,
    /** To be of use. */
    BE_OF_USE,
    /** To keep its word. */
    KEEP_WORD
}
