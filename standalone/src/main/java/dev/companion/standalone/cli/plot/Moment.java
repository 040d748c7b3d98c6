package dev.companion.standalone.cli.plot;

import dev.companion.schemas.Pad;
import java.time.Instant;

/**
 * An event of a companion's life and the mood it left.
 *
 * @param felt what was felt, in words
 * @param mood right after the event
 * @param baseline toward which the mood goes from there
 * @param moved what the event did to the mood
 * @param halfLifeHours after which half of the mood's distance from the baseline is gone, from then
 *     on: an event may change the rules
 */
public record Moment(
        Instant at,
        String eventId,
        String felt,
        Pad mood,
        Pad baseline,
        Pad moved,
        double halfLifeHours) {

    public Moment {
        if (!(halfLifeHours > 0)) {
            throw new IllegalArgumentException("half-life must be positive, was " + halfLifeHours);
        }
    }

    /** The mood as the event found it. */
    Pad before() {
        return mood.plus(moved.times(-1));
    }

    /** How far the event moved the mood, as a Euclidean distance. */
    double force() {
        return StrictMath.sqrt(
                moved.pleasure() * moved.pleasure()
                        + moved.arousal() * moved.arousal()
                        + moved.dominance() * moved.dominance());
    }
}
