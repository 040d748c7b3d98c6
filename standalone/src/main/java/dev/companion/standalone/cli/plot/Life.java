package dev.companion.standalone.cli.plot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A mood's course.
 *
 * @param moments in the order of their times, at least one
 */
public record Life(String name, List<Moment> moments) {

    private static final double HALF_LIVES_AFTER_THE_LAST = 2;
    private static final double SHARE_AFTER_THE_LAST = 0.03;
    private static final double MILLIS_PER_HOUR = 3_600_000;

    public Life {
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("a life to draw needs at least one moment");
        }
        moments = List.copyOf(moments);
    }

    Instant first() {
        return moments.getFirst().at();
    }

    Instant last() {
        return moments.getLast().at();
    }

    /** Until when the mood is drawn: long enough to see it go back after the last event. */
    Instant end() {
        double span = Duration.between(first(), last()).toMillis();
        double rest =
                Math.max(
                        HALF_LIVES_AFTER_THE_LAST
                                * moments.getLast().halfLifeHours()
                                * MILLIS_PER_HOUR,
                        SHARE_AFTER_THE_LAST * span);
        return last().plusMillis(Math.round(rest));
    }
}
