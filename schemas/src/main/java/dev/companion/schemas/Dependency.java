package dev.companion.schemas;

/** What the system leans on and can do without for a while. */
public enum Dependency {
    CHAT_MODEL,
    SCORING_MODEL,
    EMBEDDER,
    MEMORY_INDEX,
    REDIS,
    POSTGRESQL,
    KAFKA
}
