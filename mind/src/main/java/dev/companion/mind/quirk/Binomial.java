package dev.companion.mind.quirk;

/** The binomial distribution's upper tail. */
final class Binomial {

    private Binomial() {}

    /**
     * The probability of {@code times} or more successes in {@code of} trials that each succeed
     * with probability {@code usual}: Σ C(n,k) pᵏ (1−p)ⁿ⁻ᵏ over k ≥ times.
     *
     * @param usual within 0…1, both excluded
     */
    static double atLeast(int times, int of, double usual) {
        double odds = StrictMath.log(usual) - StrictMath.log1p(-usual);
        double term = of * StrictMath.log1p(-usual);
        double sum = 0;
        for (int k = 0; k <= of; k++) {
            if (k >= times) {
                sum += StrictMath.exp(term);
            }
            if (k < of) {
                term += odds + StrictMath.log((double) (of - k) / (k + 1));
            }
        }
        return Math.min(sum, 1);
    }
}
