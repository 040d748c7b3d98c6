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

    /** What nine of ten replies do without is not felt as a habit, however rare it is elsewhere. */
    static final double LEAST_SHARE = 0.3;

    /**
     * With some forty habits looked for each night, an ordinary speaker would get one by luck every
     * few nights: rare enough, since a habit counts only once it has returned.
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
