package dev.companion.schemas;

/** The Big Five, each 0…1 with 0.5 the middle; fixed when a companion is born. */
public record Traits(
        double openness,
        double conscientiousness,
        double extraversion,
        double agreeableness,
        double neuroticism) {

    public Traits {
        requireUnit("openness", openness);
        requireUnit("conscientiousness", conscientiousness);
        requireUnit("extraversion", extraversion);
        requireUnit("agreeableness", agreeableness);
        requireUnit("neuroticism", neuroticism);
    }

    private static void requireUnit(String trait, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(trait + " must be within 0..1, was " + value);
        }
    }
}
