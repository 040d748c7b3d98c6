package dev.companion.schemas;

import java.util.UUID;

/**
 * A habit that showed in the companion's own replies. Its wording is private and stands elsewhere,
 * under the same id.
 *
 * @param quirk names it for good; the same habit seen again has the same id
 * @param times in how many replies it showed
 * @param strength 0…1, how marked it was; counts when it is seen for the first time
 */
public record ObservedQuirk(UUID quirk, QuirkKind kind, int times, double strength) {
    public ObservedQuirk {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, was " + times);
        }
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength must be within 0..1, was " + strength);
        }
    }
}
