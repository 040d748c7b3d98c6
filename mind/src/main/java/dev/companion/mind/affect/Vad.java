package dev.companion.mind.affect;

/**
 * How a text would be rated, as feeling, by the people who rated the sentences of EmoBank (Buechel
 * and Hahn, EACL 2017). Their scale from 1 to 5 is laid over −1…1: v = (rating − 3) / 2. Raters who
 * are many agree on little that is extreme, and a model that is unsure stays near the middle: ±0.1
 * is worth noticing and ±0.4 is rare.
 *
 * @param valence unpleasant −1 to pleasant 1
 * @param arousal calm −1 to aroused 1
 * @param dominance not in control −1 to in control 1
 */
public record Vad(double valence, double arousal, double dominance) {

    private static final double MIDDLE = 3;
    private static final double HALF_WIDTH = 2;

    public Vad {
        requireWithin("valence", valence);
        requireWithin("arousal", arousal);
        requireWithin("dominance", dominance);
    }

    /** From ratings of 1 to 5; what lies outside is brought back to the nearer end. */
    static Vad rated(double valence, double arousal, double dominance) {
        return new Vad(within(valence), within(arousal), within(dominance));
    }

    private static double within(double rating) {
        return Math.clamp((rating - MIDDLE) / HALF_WIDTH, -1.0, 1.0);
    }

    private static void requireWithin(String name, double value) {
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be within -1..1, was " + value);
        }
    }
}
