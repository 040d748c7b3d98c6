package dev.companion.mind.memory;

import java.util.Arrays;

/** Brings the scores of one companion's memories to 0…1, so that they can be added up. */
public final class Scale {

    private Scale() {}

    /** The best gets 1, nothing 0. */
    public static double[] toBest(double[] scores) {
        double best = Arrays.stream(scores).max().orElse(0);
        return Arrays.stream(scores).map(score -> best > 0 ? score / best : 0).toArray();
    }

    /** The greatest gets 1, the least 0, what is not there ({@link Double#NaN}) stays so. */
    public static double[] toRange(double[] values) {
        var known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).summaryStatistics();
        double range = known.getMax() - known.getMin();
        return Arrays.stream(values)
                .map(v -> Double.isNaN(v) ? v : range > 0 ? (v - known.getMin()) / range : 1)
                .toArray();
    }
}
