package dev.companion.bench.recall;

import dev.companion.mind.memory.Ranking;
import dev.companion.mind.memory.Sign;
import dev.companion.mind.memory.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A way to recall, to be compared with the product's.
 *
 * @param neighbours false where each line stands alone
 * @param names false where nobody knows what the two are called
 * @param drawn what the companion leans towards
 */
record Condition(
        String name,
        Weights weights,
        double lambda,
        boolean vectors,
        boolean neighbours,
        boolean names,
        Drawn drawn) {

    static final Condition PRODUCT = of("as it is", Weights.DEFAULT);

    /** What needs no leaning: nobody says what the companion felt or lacked when it was asked. */
    private static final Set<Sign> ASKED_FOR =
            Collections.unmodifiableSet(
                    EnumSet.complementOf(EnumSet.of(Sign.MOOD, Sign.NEED, Sign.QUIRK)));

    private static Condition of(String name, Weights weights) {
        return new Condition(name, weights, Ranking.LAMBDA, true, true, true, Drawn.NOTHING);
    }

    /** The product, without each of its parts, and each of its parts alone. */
    static List<Condition> all() {
        var all = new ArrayList<>(List.of(PRODUCT));
        var weights = Weights.DEFAULT;
        for (var sign : ASKED_FOR) {
            all.add(of("without " + called(sign), weights.with(sign, 0)));
        }
        all.add(PRODUCT.named("without an embedder").heard(false, true, true));
        all.add(PRODUCT.named("without what is around").heard(true, false, true));
        all.add(PRODUCT.named("without the names").heard(true, true, false));
        all.add(PRODUCT.named("without MMR (lambda 1)").at(1));
        all.add(PRODUCT.named("MMR at lambda 0.5").at(0.5));
        for (var drawn : EnumSet.complementOf(EnumSet.of(Drawn.NOTHING))) {
            all.add(PRODUCT.named("with %s at random".formatted(called(drawn))).leaning(drawn));
        }
        for (var sign : ASKED_FOR) {
            all.add(of("only " + called(sign), Weights.NONE.with(sign, 1 / 2.0)).at(1));
        }
        var words = of("only words of the line itself", Weights.NONE.with(Sign.WORDS, 1)).at(1);
        all.add(words.heard(true, false, true));
        return all;
    }

    private Condition named(String other) {
        return new Condition(other, weights, lambda, vectors, neighbours, names, drawn);
    }

    private Condition at(double other) {
        return new Condition(name, weights, other, vectors, neighbours, names, drawn);
    }

    private Condition leaning(Drawn towards) {
        return new Condition(name, weights, lambda, vectors, neighbours, names, towards);
    }

    private Condition heard(boolean byVectors, boolean byNeighbours, boolean byNames) {
        return new Condition(name, weights, lambda, byVectors, byNeighbours, byNames, drawn);
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
            case RETENTION -> "retention";
            case MOOD -> "mood";
            case NEED -> "needs";
            case QUIRK -> "quirks";
        };
    }

    private static String called(Drawn drawn) {
        return switch (drawn) {
            case NOTHING -> "nothing";
            case MOOD -> "mood";
            case NEED -> "needs";
            case QUIRK -> "quirks";
            case ALL -> "all three";
        };
    }
}
