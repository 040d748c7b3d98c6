package dev.companion.mind.fact;

/** How a claim says that its value stands. */
public enum Standing {
    /** It is so. */
    HOLDS,
    /** It was so and is no longer. */
    ENDED,
    /** It is not so; of what was before nothing is said. */
    DENIED
}
