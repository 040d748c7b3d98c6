package dev.companion.schemas;

/** How two things that are remembered disagree. */
public enum ConflictType {
    /** Both cannot be true. */
    CONTRADICTION,
    /** They fit badly, though both may be true. */
    INCONSISTENCY,
    /** One was true once, and the other is now. */
    OUTDATED
}
