package dev.companion.mind.personality;

import java.time.Duration;
import java.time.Instant;

/**
 * Closed-form change with time (FAtiMA: Dias, Mascarenhas and Paiva 2014): where a value is after
 * any time follows from where it was, so that stepping once or a thousand times is the same.
 */
public final class Decay {

    private static final double LN_2 = StrictMath.log(2);
    private static final double SECONDS_PER_HOUR = 3600;

    private Decay() {}

    /** {@code exp(−ln2·hours/halfLife)}: the share of a distance that is left. */
    public static double left(double hours, double halfLifeHours) {
        return StrictMath.exp(-LN_2 * hours / halfLifeHours);
    }

    /**
     * The integral of {@link #left} from one moment to a later one, given what is left at each:
     * {@code (leftThen − leftNow)·halfLife/ln2}, in hours.
     */
    static double area(double leftThen, double leftNow, double halfLifeHours) {
        return (leftThen - leftNow) * halfLifeHours / LN_2;
    }

    /** {@code max(0, from − rate·hours)}. */
    static double linear(double from, double hours, double ratePerHour) {
        return Math.max(0, from - ratePerHour * hours);
    }

    /** From one moment to a later one. */
    public static double hours(Instant from, Instant to) {
        var elapsed = Duration.between(from, to);
        return (elapsed.getSeconds() + elapsed.getNano() / 1e9) / SECONDS_PER_HOUR;
    }
}
