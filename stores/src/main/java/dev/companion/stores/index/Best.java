package dev.companion.stores.index;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Set;

/** The rows with the highest scores. */
final class Best {

    private Best() {}

    /**
     * Adds the best rows; of equals, the later said.
     *
     * @param scores of each row; rows with a score that is not above {@code floor} are no hits, nor
     *     are those with {@link Double#NaN}
     */
    static void of(double[] scores, double floor, int limit, Set<Integer> into) {
        var worstFirst =
                Comparator.<Integer>comparingDouble(row -> scores[row])
                        .thenComparingInt(row -> row);
        var best = new PriorityQueue<Integer>(worstFirst);
        for (int row = 0; row < scores.length; row++) {
            if (scores[row] > floor
                    && (best.size() < limit || scores[row] >= scores[best.element()])) {
                best.add(row);
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        into.addAll(best);
    }
}
