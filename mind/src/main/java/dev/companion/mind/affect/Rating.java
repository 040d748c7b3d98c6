package dev.companion.mind.affect;

/**
 * A rating as a function of the inputs: intercept + slope·x + Σ curvatureₖ (directionₖ·x')², where
 * x' is the part of x that is meaning. This is what kernel ridge regression with a kernel quadratic
 * in meaning comes to when its sum over the training texts is carried out and, of the quadratic
 * part's eigenvectors, the {@value #DIRECTIONS} with the largest eigenvalues are kept: more of them
 * correlate no better.
 */
public final class Rating {

    public static final int DIRECTIONS = 32;

    private final float intercept;
    private final float[] slope;
    private final float[] curvatures;
    private final float[] directions;

    /**
     * A rating of these numbers.
     *
     * @param slope as long as the inputs
     * @param curvatures one for each direction
     * @param directions one after another, each as long as a vector
     */
    public Rating(float intercept, float[] slope, float[] curvatures, float[] directions) {
        if (slope.length != AffectInputs.SIZE
                || curvatures.length != DIRECTIONS
                || directions.length != DIRECTIONS * AffectInputs.DIMENSION) {
            throw new IllegalArgumentException(
                    "expected a slope of %d numbers, %d curvatures, %d directions of %d; found %d, %d, %d"
                            .formatted(
                                    AffectInputs.SIZE,
                                    DIRECTIONS,
                                    DIRECTIONS,
                                    AffectInputs.DIMENSION,
                                    slope.length,
                                    curvatures.length,
                                    directions.length));
        }
        this.intercept = intercept;
        this.slope = slope.clone();
        this.curvatures = curvatures.clone();
        this.directions = directions.clone();
    }

    /** The rating of a text with these inputs, at scale. */
    double of(double[] inputs) {
        double rating = intercept;
        for (int i = 0; i < slope.length; i++) {
            rating += slope[i] * inputs[i];
        }
        for (int k = 0; k < DIRECTIONS; k++) {
            double along = 0;
            for (int i = 0; i < AffectInputs.DIMENSION; i++) {
                along += directions[k * AffectInputs.DIMENSION + i] * inputs[i];
            }
            rating += curvatures[k] * along * along;
        }
        return rating;
    }

    float intercept() {
        return intercept;
    }

    float[] slope() {
        return slope.clone();
    }

    float[] curvatures() {
        return curvatures.clone();
    }

    float[] directions() {
        return directions.clone();
    }
}
