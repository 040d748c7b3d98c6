package dev.companion.mind.memory;

import java.util.Arrays;

/**
 * BM25 (Robertson and Zaragoza 2009), k₁ = {@value #K1}, b = {@value #B}, over each line together
 * with what was said around it: the frequencies of a word and the lengths are weighted sums over
 * the lines nearby (BM25F with the neighbours as fields). How rare a word is, is counted among one
 * companion's memories alone: what others talk of says nothing here, and tells nothing either.
 */
public final class WordScores {

    static final double K1 = 1.2;
    static final double B = 0.75;

    private final Nearby nearby;
    private final double[] scores;
    private final double[] norms;
    private final double[] frequencies;
    private final int[] touched;

    /**
     * @param lengths of each line, its number of words
     */
    public WordScores(Nearby nearby, int[] lengths) {
        this.nearby = nearby;
        this.scores = new double[lengths.length];
        this.norms = new double[lengths.length];
        this.frequencies = new double[lengths.length];
        this.touched = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            double length = lengths[i];
            nearby.around(i, (line, weight) -> norms[line] += weight * length);
        }
        double mean = Arrays.stream(norms).average().orElse(0);
        for (int i = 0; i < norms.length; i++) {
            norms[i] = K1 * (1 - B + (mean == 0 ? 0 : B * norms[i] / mean));
        }
    }

    /**
     * Adds what one word of the question gives.
     *
     * @param lines that have it
     * @param counts how often, by the same place
     * @param size how many of both are filled
     */
    public void add(int[] lines, int[] counts, int size) {
        var near = new Near();
        for (int i = 0; i < size; i++) {
            near.count = counts[i];
            nearby.around(lines[i], near);
        }
        double rarity = Math.max(0, rarity(near.lines));
        for (int i = 0; i < near.lines; i++) {
            int line = touched[i];
            scores[line] += rarity * frequencies[line] / (frequencies[line] + norms[line]);
            frequencies[line] = 0;
        }
    }

    /** Of each line, 0 or more; 0 when no word is there or nearby. */
    public double[] scores() {
        return scores.clone();
    }

    private double rarity(int having) {
        return StrictMath.log(1 + (scores.length - having + 0.5) / (having + 0.5));
    }

    private final class Near implements Nearby.Visit {
        private int lines;
        private double count;

        @Override
        public void at(int line, double weight) {
            if (frequencies[line] == 0) {
                touched[lines++] = line;
            }
            frequencies[line] += weight * count;
        }
    }
}
