package dev.companion.bench.emotion;

import dev.companion.bench.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Each penalty's r when every text is predicted from the other folds alone. A text's fold is its
 * number modulo {@value #FOLDS}, so that the same file always falls into the same folds.
 */
final class CrossValidation {

    private static final int FOLDS = 4;
    private static final List<Double> PENALTIES = List.of(6.0, 12.0, 24.0);

    private CrossValidation() {}

    /** How one penalty did: r of valence, arousal and dominance. */
    record Tried(double penalty, List<Double> r) {}

    static List<Tried> of(KernelRidge ridge, List<double[]> ratings, Progress progress) {
        progress.phase("cross-validating");
        var tried = new ArrayList<Tried>();
        int outputs = ratings.getFirst().length;
        for (double penalty : PENALTIES) {
            var r = new ArrayList<Double>();
            for (int output = 0; output < outputs; output++) {
                r.add(r(ridge, ratings, output, penalty));
                progress.at(
                        (long) tried.size() * outputs + output + 1,
                        (long) PENALTIES.size() * outputs);
            }
            tried.add(new Tried(penalty, List.copyOf(r)));
        }
        return List.copyOf(tried);
    }

    /** The penalty that suits an output best; of equals the larger. */
    static double best(List<Tried> tried, int output) {
        return tried.stream()
                .max(
                        Comparator.<Tried>comparingDouble(one -> one.r().get(output))
                                .thenComparingDouble(Tried::penalty))
                .orElseThrow()
                .penalty();
    }

    private static double r(KernelRidge ridge, List<double[]> ratings, int output, double penalty) {
        var predicted = new double[ratings.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            var fitted = ridge.fitted(output, penalty, i -> i % FOLDS != own);
            var all = ridge.predicted(fitted);
            for (int i = own; i < all.length; i += FOLDS) {
                predicted[i] = all[i];
            }
        }
        var texts = IntStream.range(0, predicted.length).boxed().toList();
        return Correlation.of(texts, i -> predicted[i], i -> ratings.get(i)[output]);
    }
}
