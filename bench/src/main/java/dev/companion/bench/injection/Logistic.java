package dev.companion.bench.injection;

import dev.companion.mind.guard.Inputs;
import dev.companion.mind.guard.Linear;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a logistic regression with a ridge penalty on the weights, not on the intercept, by
 * accelerated gradient steps (Nesterov 1983) of one over the Lipschitz constant. The same examples
 * in the same order give the same weights.
 */
final class Logistic {

    static final double PENALTY = 0.3;

    private static final int STEPS = 400;
    private static final int POWER_STEPS = 15;

    /** The constant is approached from below. */
    private static final double MARGIN = 1.05;

    private final List<Example> examples;
    private final int width;

    /** Something to learn from. */
    record Example(Inputs inputs, boolean attack) {}

    private Logistic(List<Example> examples, int width) {
        this.examples = examples;
        this.width = width;
    }

    static Linear fitted(List<Example> examples, int width) {
        return new Logistic(examples, width).fitted();
    }

    private Linear fitted() {
        double step = 1 / (MARGIN * curvature() + PENALTY);
        var weights = new double[width + 1];
        var ahead = weights.clone();
        double momentum = 1;
        for (int i = 0; i < STEPS; i++) {
            var gradient = gradient(ahead);
            double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            double push = (momentum - 1) / next;
            momentum = next;
            for (int j = 0; j <= width; j++) {
                double penalty = j < width ? PENALTY * ahead[j] : 0;
                double moved = ahead[j] - step * (gradient[j] + penalty);
                ahead[j] = moved + push * (moved - weights[j]);
                weights[j] = moved;
            }
        }
        var singles = new float[width];
        for (int j = 0; j < width; j++) {
            singles[j] = (float) weights[j];
        }
        return new Linear((float) weights[width], singles);
    }

    private double[] gradient(double[] weights) {
        var gradient = new double[width + 1];
        for (var example : examples) {
            double odds = product(example.inputs(), weights);
            double error = 1 / (1 + StrictMath.exp(-odds)) - (example.attack() ? 1 : 0);
            add(example.inputs(), error, gradient);
        }
        return gradient;
    }

    /** The largest eigenvalue of a quarter of X'X, by power iteration. */
    private double curvature() {
        var direction = new double[width + 1];
        Arrays.fill(direction, 1 / Math.sqrt(width + 1.0));
        double length = 0;
        for (int i = 0; i < POWER_STEPS; i++) {
            var turned = new double[width + 1];
            for (var example : examples) {
                add(example.inputs(), product(example.inputs(), direction) / 4, turned);
            }
            length = Math.sqrt(Arrays.stream(turned).map(x -> x * x).sum());
            for (int j = 0; j <= width; j++) {
                direction[j] = turned[j] / length;
            }
        }
        return length;
    }

    private double product(Inputs inputs, double[] weights) {
        return weights[width] + inputs.times(weights);
    }

    private void add(Inputs inputs, double factor, double[] into) {
        inputs.addTo(into, factor);
        into[width] += factor;
    }
}
