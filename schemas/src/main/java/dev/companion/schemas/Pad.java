package dev.companion.schemas;

/**
 * A point in the pleasure–arousal–dominance space of Mehrabian (1996); as a mood each coordinate is
 * within −1…1, as a change within −2…2.
 *
 * @param pleasure unpleasant −1 to pleasant 1
 * @param arousal calm −1 to aroused 1
 * @param dominance submissive −1 to dominant 1
 */
public record Pad(double pleasure, double arousal, double dominance) {

    public static final Pad ZERO = new Pad(0, 0, 0);

    public Pad {
        requireWithin("pleasure", pleasure);
        requireWithin("arousal", arousal);
        requireWithin("dominance", dominance);
    }

    public Pad plus(Pad change) {
        return clamped(
                pleasure + change.pleasure, arousal + change.arousal, dominance + change.dominance);
    }

    public Pad times(double factor) {
        return new Pad(pleasure * factor, arousal * factor, dominance * factor);
    }

    /** The point with each coordinate brought back into −1…1. */
    public static Pad clamped(double pleasure, double arousal, double dominance) {
        return new Pad(
                Math.clamp(pleasure, -1.0, 1.0),
                Math.clamp(arousal, -1.0, 1.0),
                Math.clamp(dominance, -1.0, 1.0));
    }

    private static void requireWithin(String name, double value) {
        if (!(value >= -2 && value <= 2)) {
            throw new IllegalArgumentException(name + " must be within -2..2, was " + value);
        }
    }
}
