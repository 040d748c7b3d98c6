package dev.companion.mind.affect;

import java.util.List;

/**
 * What the affect model reads, as one row of numbers: the vector of a text, centred, in units of
 * how far vectors lie from their mean, and beside it the {@link Signs}, each less its mean and over
 * its deviation among the texts fitted on. Lexicon and writing each weigh as a group, {@value
 * #BESIDE_MEANING} of the vector, however many signs they have.
 */
public final class AffectInputs {

    /** Of the vectors that are read. */
    public static final int DIMENSION = 384;

    /** How many numbers a row has. */
    public static final int SIZE = DIMENSION + Signs.size();

    private static final double BESIDE_MEANING = 0.775;
    private static final double LEAST_DEVIATION = 0.02;

    private final float[] means;
    private final float[] scales;

    /**
     * A scale for all numbers of a row.
     *
     * @param means of each number over the texts fitted on
     * @param scales what each less its mean is multiplied with
     */
    AffectInputs(float[] means, float[] scales) {
        if (means.length != SIZE || scales.length != SIZE) {
            throw new IllegalArgumentException(
                    "expected %d means and scales, found %d and %d"
                            .formatted(SIZE, means.length, scales.length));
        }
        this.means = means.clone();
        this.scales = scales.clone();
    }

    /**
     * The numbers before they are brought to scale.
     *
     * @param vector of the text, of length 1
     * @param lines the same text
     */
    public static double[] raw(float[] vector, List<String> lines) {
        if (vector.length != DIMENSION) {
            throw new IllegalArgumentException(
                    "expected a vector of " + DIMENSION + " numbers, found " + vector.length);
        }
        var row = new double[SIZE];
        for (int i = 0; i < DIMENSION; i++) {
            row[i] = vector[i];
        }
        var signs = Signs.of(lines);
        System.arraycopy(signs, 0, row, DIMENSION, signs.length);
        return row;
    }

    /** The scale under which these texts are read; deterministic in their order. */
    public static AffectInputs over(List<double[]> raw) {
        var means = new float[SIZE];
        var deviations = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double sum = 0;
            for (var row : raw) {
                sum += row[i];
            }
            means[i] = (float) (sum / raw.size());
            double squares = 0;
            for (var row : raw) {
                squares += (row[i] - means[i]) * (row[i] - means[i]);
            }
            deviations[i] = StrictMath.sqrt(squares / raw.size());
        }
        double spread = 0;
        for (int i = 0; i < DIMENSION; i++) {
            spread += deviations[i] * deviations[i];
        }
        var scales = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            scales[i] =
                    (float)
                            (i < DIMENSION
                                    ? 1 / StrictMath.sqrt(spread)
                                    : signScale(i - DIMENSION, deviations[i]));
        }
        return new AffectInputs(means, scales);
    }

    private static double signScale(int sign, double deviation) {
        int lexicon = Signs.fromLexicon();
        int group = sign < lexicon ? lexicon : Signs.size() - lexicon;
        return BESIDE_MEANING / ((deviation + LEAST_DEVIATION) * StrictMath.sqrt(group));
    }

    /** The raw numbers at the model's scale. */
    public double[] scaled(double[] raw) {
        var row = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            row[i] = (raw[i] - means[i]) * scales[i];
        }
        return row;
    }

    float[] means() {
        return means.clone();
    }

    float[] scales() {
        return scales.clone();
    }
}
