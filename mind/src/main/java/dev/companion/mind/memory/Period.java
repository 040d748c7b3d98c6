package dev.companion.mind.memory;

import java.time.Duration;
import java.time.Instant;

/**
 * A time that was asked about.
 *
 * @param from the first moment of it
 * @param until the first moment after it
 */
public record Period(Instant from, Instant until) {

    /** What happens is told on the day or within some after. */
    static final Duration TOLD_WITHIN = Duration.ofDays(7);

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a period must not end before it begins, was %s to %s".formatted(from, until));
        }
    }

    /** 1 within the period, less in the week after it, 0 outside. */
    public double fit(Instant said) {
        if (said.isBefore(from)) {
            return 0;
        }
        var late = Duration.between(until, said);
        return late.isNegative()
                ? 1
                : Math.max(0, 1 - (double) late.toMillis() / TOLD_WITHIN.toMillis());
    }
}
