package dev.companion.schemas;

/** What kind of memory something is. */
public enum MemoryType {
    /** One side of an exchange, word for word. */
    EPISODIC,
    /** What several episodes come to. */
    SEMANTIC,
    /** One statement about the user that holds for a time. */
    FACTUAL,
    /** How the user felt about something, over several episodes. */
    EMOTIONAL,
    /** A passage of a document. */
    DOCUMENT
}
