package dev.companion.mind.memory;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
    /** Kept in mind by being new, or recalled of late and often, {@link Retention}. */
    RETENTION(0.05),
    /** Of a mood like the companion's, {@link Leaning#byMood}. */
    MOOD(0.03),
    /** Speaks to what the companion lacks, {@link Leaning#byNeed}. */
    NEED(0.03),
    /** Touches a habit of the companion's, {@link Leaning#byQuirk}. */
    QUIRK(0.03);

    /** Those that only decide between what fits about as well. */
    static final Set<Sign> GENTLE =
            Collections.unmodifiableSet(EnumSet.of(IMPORTANCE, RETENTION, MOOD, NEED, QUIRK));

    private final double weight;

    Sign(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
