package dev.companion.mind.memory;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;

/**
 * Which lines were said around which: up to two before and two after in the same talk, unless there
 * was a silence of {@link #SILENCE} between. A line counts {@value #SELF}, one beside it {@value
 * #BESIDE}, the next {@value #BEYOND}. What is said around a line says what it is about: who "she"
 * is, what the question was, what came of it.
 */
public final class Nearby {

    static final double SELF = 2;
    static final double BESIDE = 1;
    static final double BEYOND = 0.5;

    static final Duration SILENCE = Duration.ofHours(6);

    private static final int NONE = -1;

    private final int[] before;
    private final int[] after;

    private Nearby(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Lines in the order they were said, of several talks.
     *
     * @param talks of each line, the number of its talk
     * @param at of each line, when it was said, in milliseconds
     */
    public static Nearby of(int[] talks, long[] at) {
        var before = new int[talks.length];
        var after = new int[talks.length];
        Arrays.fill(before, NONE);
        Arrays.fill(after, NONE);
        var last = new HashMap<Integer, Integer>();
        for (int line = 0; line < talks.length; line++) {
            var previous = last.put(talks[line], line);
            if (previous != null && Math.abs(at[line] - at[previous]) < SILENCE.toMillis()) {
                before[line] = previous;
                after[previous] = line;
            }
        }
        return new Nearby(before, after);
    }

    /** Told of each line that another is around, and how much it counts there. */
    interface Visit {
        void at(int line, double weight);
    }

    /** Visits the line itself and those around it. */
    void around(int line, Visit visit) {
        visit.at(line, SELF);
        one(before, line, visit);
        one(after, line, visit);
    }

    private static void one(int[] next, int line, Visit visit) {
        int beside = next[line];
        if (beside == NONE) {
            return;
        }
        visit.at(beside, BESIDE);
        if (next[beside] != NONE) {
            visit.at(next[beside], BEYOND);
        }
    }

    /**
     * Of each line, the weighted mean of the values around it that there are.
     *
     * @param values of each line, {@link Double#NaN} where there is none
     */
    public double[] mean(double[] values) {
        var sums = new double[values.length];
        var weights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                around(
                        i,
                        (line, weight) -> {
                            sums[line] += weight * value;
                            weights[line] += weight;
                        });
            }
        }
        for (int i = 0; i < values.length; i++) {
            sums[i] = weights[i] == 0 ? Double.NaN : sums[i] / weights[i];
        }
        return sums;
    }
}
