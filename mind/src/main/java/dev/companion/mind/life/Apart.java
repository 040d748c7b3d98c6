package dev.companion.mind.life;

import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import java.util.Optional;

/**
 * How far two moods of one journal are from each other: Euclidean distances in PAD space, at most
 * 2√3.
 *
 * @param first the first fact after which they are further apart than {@value #SAME}
 * @param farthest the fact after which they are furthest apart, of equals the first; empty only for
 *     an empty journal
 * @param meanDistance over the time from the first fact to the last
 * @param atEnd after the last fact
 */
public record Apart(
        Optional<Parting> first, Optional<Parting> farthest, double meanDistance, double atEnd) {

    /** Moods this near are the same mood. */
    public static final double SAME = 1e-6;

    /** How far apart they are after a fact. */
    public record Parting(Recorded<PersonalityEvent> fact, double distance) {}
}
