package dev.companion.schemas;

/** Whose action is being judged (the agent of Ortony, Clore and Collins' actions branch). */
public enum Agent {
    /** The user's own. */
    USER,
    /** The companion's: what it said, did or failed to do. */
    COMPANION,
    /** Somebody else's. */
    OTHER
}
