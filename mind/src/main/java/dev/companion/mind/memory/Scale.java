package dev.companion.mind.memory;

/** Brings the scores of one companion's memories to 0…1, so that they can be added up. */
public final class Scale {

    private Scale() {}

    /** The best gets 1, nothing 0. */
    public static double[] toBest(double[] scores) {
        double best = 0;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        var scaled = new double[scores.length];
        for (int i = 0; i < scores.length && best > 0; i++) {
            scaled[i] = scores[i] / best;
        }
        return scaled;
    }

    /** The greatest gets 1, the least 0, what is not there ({@link Double#NaN}) stays so. */
    public static double[] toRange(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        double range = greatest - least;
        var scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            scaled[i] = Double.isNaN(value) ? value : range > 0 ? (value - least) / range : 1;
        }
        return scaled;
    }
}
