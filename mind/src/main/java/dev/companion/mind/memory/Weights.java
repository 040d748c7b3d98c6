package dev.companion.mind.memory;

import java.util.EnumMap;
import java.util.Map;

/** How much each sign counts when memories are ranked: 0 or more, and no more than relevance. */
public record Weights(Map<Sign, Double> bySign) {

    public static final Weights DEFAULT = standard();

    /** No sign counts. */
    public static final Weights NONE = new Weights(Map.of());

    /** Above this, what was not asked for would decide instead of what was asked. */
    private static final double MOST_OF_THE_GENTLE = 0.5;

    public Weights {
        bySign = Map.copyOf(bySign);
        bySign.forEach((sign, weight) -> {
            if (!(weight >= 0 && weight <= 10)) {
                throw new IllegalArgumentException(
                        "the weight of %s must be within 0..10, was %s".formatted(sign, weight));
            }
            if (Sign.GENTLE.contains(sign) && weight > MOST_OF_THE_GENTLE) {
                throw new IllegalArgumentException(
                        "the weight of %s must be within 0..%s, was %s"
                                .formatted(sign, MOST_OF_THE_GENTLE, weight));
            }
        });
    }

    double of(Sign sign) {
        return bySign.getOrDefault(sign, 0.0);
    }

    /** The same, one sign set to a weight. */
    public Weights with(Sign sign, double weight) {
        var changed = new EnumMap<Sign, Double>(Sign.class);
        changed.putAll(bySign);
        changed.put(sign, weight);
        return new Weights(changed);
    }

    private static Weights standard() {
        var weights = new EnumMap<Sign, Double>(Sign.class);
        for (var sign : Sign.values()) {
            weights.put(sign, sign.weight());
        }
        return new Weights(weights);
    }
}
