package dev.companion.mind.guard;

/**
 * Logistic regression, fitted: the odds of an attack are e to the power of the intercept and the
 * weighted inputs.
 */
public final class Linear {

    private final float intercept;
    private final double[] weights;

    /**
     * Of these numbers.
     *
     * @param weights one for each place
     */
    public Linear(float intercept, float[] weights) {
        this.intercept = intercept;
        this.weights = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            this.weights[i] = weights[i];
        }
    }

    /** The logarithm of the odds. */
    public double logOdds(Inputs inputs) {
        return intercept + inputs.times(weights);
    }

    /** The same weights, and everything more suspicious by so much. */
    public Linear plus(double logOdds) {
        return new Linear((float) (intercept + logOdds), weights());
    }

    /** 0…1. */
    double probability(Inputs inputs) {
        return 1 / (1 + StrictMath.exp(-logOdds(inputs)));
    }

    float intercept() {
        return intercept;
    }

    int width() {
        return weights.length;
    }

    float[] weights() {
        var singles = new float[weights.length];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = (float) weights[i];
        }
        return singles;
    }
}
