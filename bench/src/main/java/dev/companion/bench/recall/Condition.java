package dev.companion.bench.recall;

import dev.companion.mind.memory.Ranking;
import dev.companion.mind.memory.Sign;
import dev.companion.mind.memory.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to recall, to be compared with the product's.
 *
 * @param neighbours false where each line stands alone
 * @param names false where nobody knows what the two are called
 */
record Condition(
        String name,
        Weights weights,
        double lambda,
        boolean vectors,
        boolean neighbours,
        boolean names) {

    static final Condition PRODUCT = of("as it is", Weights.DEFAULT);

    private static Condition of(String name, Weights weights) {
        return new Condition(name, weights, Ranking.LAMBDA, true, true, true);
    }

    /** The product, without each of its parts, and each of its parts alone. */
    static List<Condition> all() {
        var all = new ArrayList<>(List.of(PRODUCT));
        for (var sign : Sign.values()) {
            all.add(of("without " + called(sign), Weights.DEFAULT.with(sign, 0)));
        }
        var weights = Weights.DEFAULT;
        all.add(new Condition("without an embedder", weights, Ranking.LAMBDA, false, true, true));
        all.add(
                new Condition(
                        "without what is around", weights, Ranking.LAMBDA, true, false, true));
        all.add(new Condition("without the names", weights, Ranking.LAMBDA, true, true, false));
        all.add(new Condition("without MMR (lambda 1)", weights, 1, true, true, true));
        all.add(new Condition("MMR at lambda 0.5", weights, 0.5, true, true, true));
        for (var sign : Sign.values()) {
            var alone = Weights.NONE.with(sign, 1 / 2.0);
            all.add(new Condition("only " + called(sign), alone, 1, true, true, true));
        }
        var words = Weights.NONE.with(Sign.WORDS, 1);
        all.add(new Condition("only words of the line itself", words, 1, true, false, true));
        return all;
    }

    private static String called(Sign sign) {
        return switch (sign) {
            case WORDS -> "words";
            case MEANING -> "meaning of the line";
            case CONTEXT -> "meaning of what is around";
            case SPEAKER -> "speaker";
            case PERIOD -> "date in the question";
            case WHEN -> "time words";
            case TELLING -> "telling of oneself";
            case ANSWERING -> "being no question";
            case PINNED -> "pins";
            case IMPORTANCE -> "importance";
            case RECENCY -> "recency";
        };
    }
}
