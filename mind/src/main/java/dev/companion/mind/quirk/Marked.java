package dev.companion.mind.quirk;

import java.util.Comparator;
import java.util.Optional;

/**
 * A habit and how far it stands out.
 *
 * @param chance that an ordinary speaker would show it as often, by luck
 */
record Marked(Habit habit, double chance) {

    /** Twice may be chance whatever the share. */
    static final int LEAST_TIMES = 3;

    /** What hardly a third of the replies show is not felt as a manner, however rare elsewhere. */
    static final double LEAST_SHARE = 0.3;

    /**
     * One day in fifty for each habit looked for. Most are far rarer by luck, as {@link
     * #LEAST_TIMES} asks for more; tried on 97 days of four friendly speakers, about ten replies a
     * day, 0.6 habits a day come out, no more than four, and nine of ten return on another day. At
     * 0.01 it is 0.3 a day, and a habit in a quarter of the replies is hardly ever seen.
     */
    static final double MOST_CHANCE = 0.02;

    /** The least likely first; then by name, so that the order never depends on the search. */
    static final Comparator<Marked> MOST_MARKED_FIRST =
            Comparator.comparingDouble(Marked::chance)
                    .thenComparing(marked -> marked.habit().key());

    /** The habit, if it shows often enough to be one. */
    static Optional<Marked> of(Habit habit, double usual, double leastShare) {
        if (habit.times() < LEAST_TIMES || habit.share() < leastShare) {
            return Optional.empty();
        }
        double chance = Binomial.atLeast(habit.times(), habit.of(), usual);
        return chance > MOST_CHANCE ? Optional.empty() : Optional.of(new Marked(habit, chance));
    }
}
