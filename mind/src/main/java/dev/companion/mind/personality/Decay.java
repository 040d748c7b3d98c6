package dev.companion.mind.personality;

import dev.companion.schemas.Pad;
import java.time.Duration;

/**
 * Closed-form change with time (FAtiMA: Dias, Mascarenhas and Paiva 2014): where a value is after
 * any time follows from where it was, so that stepping once or a thousand times is the same.
 */
final class Decay {

    private static final double LN_2 = StrictMath.log(2);
    private static final double SECONDS_PER_HOUR = 3600;

    private Decay() {}

    /**
     * {@code baseline + (from − baseline)·exp(−ln2·elapsed/halfLife)}, each coordinate by itself.
     */
    static Pad toward(Pad baseline, Pad from, Duration elapsed, double halfLifeHours) {
        double left = StrictMath.exp(-LN_2 * hours(elapsed) / halfLifeHours);
        return Pad.clamped(
                baseline.pleasure() + (from.pleasure() - baseline.pleasure()) * left,
                baseline.arousal() + (from.arousal() - baseline.arousal()) * left,
                baseline.dominance() + (from.dominance() - baseline.dominance()) * left);
    }

    /** {@code max(0, from − rate·hours)}. */
    static double linear(double from, Duration elapsed, double ratePerHour) {
        return Math.max(0, from - ratePerHour * hours(elapsed));
    }

    private static double hours(Duration elapsed) {
        return (elapsed.getSeconds() + elapsed.getNano() / 1e9) / SECONDS_PER_HOUR;
    }
}
