package dev.companion.bench.emotion;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Pearson's r of two readings of the same things; 0 where one of them never varies. */
final class Correlation {

    private static final double NO_VARIANCE = 1e-12;

    private Correlation() {}

    static <T> double of(List<T> things, ToDoubleFunction<T> one, ToDoubleFunction<T> other) {
        double meanOne = things.stream().mapToDouble(one).average().orElse(0);
        double meanOther = things.stream().mapToDouble(other).average().orElse(0);
        double ones = 0;
        double others = 0;
        double both = 0;
        for (var thing : things) {
            double a = one.applyAsDouble(thing) - meanOne;
            double b = other.applyAsDouble(thing) - meanOther;
            ones += a * a;
            others += b * b;
            both += a * b;
        }
        return ones < NO_VARIANCE || others < NO_VARIANCE ? 0 : both / Math.sqrt(ones * others);
    }
}
