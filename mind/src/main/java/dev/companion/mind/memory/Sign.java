package dev.companion.mind.memory;

/**
 * What speaks for a memory, and how much. Set by hand: the product's search was measured on
 * questions about months of chat, where a third more or less of one weight moves what is found by a
 * hundredth or two.
 */
public enum Sign {
    /** The words of the line and of what was said around it, {@link WordScores}. */
    WORDS(2.0),
    /** The meaning of the line alone. */
    MEANING(1.5),
    /** The meaning of the line and of what was said around it, {@link Nearby#mean}. */
    CONTEXT(1.0),
    /** Said by the one that the question is about. */
    SPEAKER(0.8),
    /** Said in the time that the question names, {@link Period#fit}. */
    PERIOD(1.0),
    /** Says when, where the question asks that. */
    WHEN(0.3),
    /** Tells of whoever says it. */
    TELLING(0.3),
    /** Asks nothing: a question holds no answer. */
    ANSWERING(0.4),
    /** Somebody wants it kept in mind. */
    PINNED(0.2),
    IMPORTANCE(0.1),
    RECENCY(0.05);

    private final double weight;

    Sign(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
