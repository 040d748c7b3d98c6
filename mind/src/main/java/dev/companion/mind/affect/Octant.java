package dev.companion.mind.affect;

import dev.companion.schemas.Pad;
import java.util.Locale;

/**
 * The eight temperaments of pleasure–arousal–dominance space, by the signs of the three coordinates
 * (Mehrabian 1996). Zero counts as positive, so that every point lies in exactly one octant.
 */
public enum Octant {
    EXUBERANT,
    DEPENDENT,
    RELAXED,
    DOCILE,
    BORED,
    DISDAINFUL,
    ANXIOUS,
    HOSTILE;

    private static final double LONGEST = StrictMath.sqrt(3);

    /** How far out a point lies, in thirds of the longest possible distance √3. */
    public enum Strength {
        SLIGHTLY,
        MODERATELY,
        FULLY;

        /** ALMA's three degrees; a point on a border takes the higher one. */
        public static Strength of(Pad pad) {
            double share = length(pad) / LONGEST;
            if (share < 1.0 / 3) {
                return SLIGHTLY;
            }
            return share < 2.0 / 3 ? MODERATELY : FULLY;
        }
    }

    public static Octant of(Pad pad) {
        boolean aroused = pad.arousal() >= 0;
        boolean dominant = pad.dominance() >= 0;
        if (pad.pleasure() >= 0) {
            if (aroused) {
                return dominant ? EXUBERANT : DEPENDENT;
            }
            return dominant ? RELAXED : DOCILE;
        }
        if (aroused) {
            return dominant ? HOSTILE : ANXIOUS;
        }
        return dominant ? DISDAINFUL : BORED;
    }

    /** Strength and octant in words, such as {@code slightly relaxed}. */
    public static String describe(Pad pad) {
        return Strength.of(pad).name().toLowerCase(Locale.ROOT) + " " + of(pad).label();
    }

    /** The name people read, such as {@code relaxed}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static double length(Pad pad) {
        return StrictMath.sqrt(
                pad.pleasure() * pad.pleasure()
                        + pad.arousal() * pad.arousal()
                        + pad.dominance() * pad.dominance());
    }
}
