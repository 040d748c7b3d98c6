package dev.companion.mind.personality;

import dev.companion.schemas.ObservedQuirk;
import dev.companion.schemas.QuirkKind;
import java.time.Duration;
import java.time.Instant;

/**
 * A habit of the companion's own.
 *
 * @param strength 0…1, as it was when it was last seen
 * @param times in how many replies it has shown
 */
record Quirk(QuirkKind kind, double strength, int times, Instant firstSeen, Instant lastSeen) {

    /** Under this it no longer shapes anything. */
    static final double FAINTEST = 0.1;

    private static final double SEEN_AGAIN = 0.1;
    private static final double FADES_PER_NIGHT = 0.05;
    private static final long DAYS_OF_GRACE = 14;

    /** The sums of tenths and twentieths are not exact in binary. */
    private static final double ROUNDING = 1e-9;

    static Quirk first(ObservedQuirk seen, Instant at) {
        return new Quirk(seen.kind(), seen.strength(), seen.times(), at, at);
    }

    Quirk again(ObservedQuirk seen, Instant at) {
        return new Quirk(
                kind,
                Math.min(1, strengthAt(at) + SEEN_AGAIN),
                times + seen.times(),
                firstSeen,
                at.isAfter(lastSeen) ? at : lastSeen);
    }

    /** What is left of it: after 14 days unseen, 0.05 less with every night. */
    double strengthAt(Instant moment) {
        return Math.max(0, strength - faded(lastSeen, moment));
    }

    /** How much of a strength is gone at a moment, were there enough of it. */
    static double faded(Instant lastSeen, Instant moment) {
        long days = Math.max(0, Duration.between(lastSeen, moment).toDays());
        return FADES_PER_NIGHT * Math.max(0, days - DAYS_OF_GRACE);
    }

    boolean activeAt(Instant moment, double threshold) {
        return active(strengthAt(moment), times, threshold);
    }

    static boolean active(double strength, int times, double threshold) {
        return strength >= FAINTEST - ROUNDING && times >= threshold;
    }

    boolean goneAt(Instant moment) {
        return strengthAt(moment) <= ROUNDING;
    }
}
