package dev.companion.mind.memory;

/**
 * How much each sign counts when memories are ranked.
 *
 * @param lexical 0 or more, relative to dense; not both 0
 * @param dense 0 or more, relative to lexical
 * @param importance 0…0.1
 * @param recency 0…0.05: weighing it like relevance costs most of what a search finds
 */
public record Weights(double lexical, double dense, double importance, double recency) {

    /** Both sides of the search alike, the rest gently. */
    public static final Weights DEFAULT = new Weights(0.5, 0.5, 0.05, 0.02);

    public Weights {
        if (!(lexical >= 0 && dense >= 0 && lexical + dense > 0)) {
            throw new IllegalArgumentException(
                    "lexical and dense must be 0 or more and not both 0, were %s and %s"
                            .formatted(lexical, dense));
        }
        if (!(importance >= 0 && importance <= 0.1)) {
            throw new IllegalArgumentException(
                    "importance must be within 0..0.1, was " + importance);
        }
        if (!(recency >= 0 && recency <= 0.05)) {
            throw new IllegalArgumentException("recency must be within 0..0.05, was " + recency);
        }
    }
}
