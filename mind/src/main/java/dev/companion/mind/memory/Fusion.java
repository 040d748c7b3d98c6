package dev.companion.mind.memory;

import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * One score from many signs: each side of the search is brought to 0…1 by its least and greatest
 * among the candidates and the two are summed by weight; importance and recency are added and the
 * whole is divided by the weights, so that it stays within 0…1.
 */
final class Fusion {

    private static final double PER_HOUR = 0.995;
    private static final double MILLIS_PER_HOUR = 3_600_000.0;

    private final Weights weights;
    private final DoubleSummaryStatistics lexical;
    private final DoubleSummaryStatistics dense;

    Fusion(List<Candidate> candidates, Weights weights) {
        this.weights = weights;
        this.lexical = candidates.stream().mapToDouble(Candidate::lexical).summaryStatistics();
        this.dense =
                candidates.stream().flatMapToDouble(c -> c.dense().stream()).summaryStatistics();
    }

    double score(Candidate candidate) {
        double sum =
                relevance(candidate)
                        + weights.importance() * candidate.importance()
                        + weights.recency() * recency(candidate.age());
        return sum / (1 + weights.importance() + weights.recency());
    }

    /** A candidate without a vector is judged by its words alone. */
    private double relevance(Candidate candidate) {
        double words = candidate.lexical() == 0 ? 0 : scaled(candidate.lexical(), lexical);
        if (candidate.dense().isEmpty()) {
            return words;
        }
        double meaning = scaled(candidate.dense().getAsDouble(), dense);
        return (weights.lexical() * words + weights.dense() * meaning)
                / (weights.lexical() + weights.dense());
    }

    private static double scaled(double value, DoubleSummaryStatistics among) {
        double range = among.getMax() - among.getMin();
        return range == 0 ? 1 : (value - among.getMin()) / range;
    }

    /**
     * 0.995 per hour (Generative Agents, arXiv 2304.03442), from the age alone, so that no job has
     * to keep it up to date.
     */
    static double recency(Duration age) {
        return StrictMath.pow(PER_HOUR, age.toMillis() / MILLIS_PER_HOUR);
    }
}
