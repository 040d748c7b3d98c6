package dev.companion.standalone.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Pad;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final Instant LATER = Lives.START.plus(Duration.ofDays(3));

    private final Life life =
            Lives.of(
                    Lives.moment(Lives.START, "joy", new Pad(0.5, 0, 0)),
                    Lives.moment(LATER, "pity", new Pad(-0.5, 0, 0)));

    @Test
    void between_two_events_the_mood_falls_toward_the_baseline() {
        var between =
                Curve.mood(life, Dimension.PLEASURE, life.end()).stream()
                        .skip(1)
                        .filter(point -> point.at().isBefore(LATER))
                        .mapToDouble(Curve.Point::value)
                        .toArray();

        assertThat(between).hasSizeGreaterThan(30);
        assertThat(between[0]).isEqualTo(0.75);
        for (int i = 1; i < between.length; i++) {
            assertThat(between[i]).isLessThan(between[i - 1]).isGreaterThan(0.25);
        }
        assertThat(between[between.length - 1]).isCloseTo(0.25, within(0.003));
    }

    @Test
    void after_a_half_life_half_of_the_distance_is_left() {
        var halfLife = Lives.START.plus(Duration.ofHours(6));

        assertThat(Curve.mood(life, Dimension.PLEASURE, life.end()))
                .anySatisfy(point -> {
                    assertThat(point.at()).isEqualTo(halfLife);
                    assertThat(point.value()).isCloseTo(0.5, within(1e-12));
                });
    }

    @Test
    void an_event_may_change_how_fast_the_mood_goes_back() {
        var slow = Lives.moment(Lives.START, "joy", new Pad(0.5, 0, 0));
        var fast =
                new Moment(
                        LATER,
                        "event",
                        "rules activated",
                        slow.mood(),
                        slow.baseline(),
                        Pad.ZERO,
                        1);
        var hourLater = LATER.plus(Duration.ofHours(1));

        assertThat(Curve.mood(Lives.of(slow, fast), Dimension.PLEASURE, hourLater).getLast())
                .satisfies(point -> assertThat(point.value()).isCloseTo(0.5, within(1e-12)));
    }

    @Test
    void at_an_event_the_mood_jumps() {
        var there =
                Curve.mood(life, Dimension.PLEASURE, life.end()).stream()
                        .filter(point -> point.at().equals(LATER))
                        .map(Curve.Point::value)
                        .toList();

        assertThat(there.getFirst()).isCloseTo(0.25, within(0.001));
        assertThat(there.getLast()).isEqualTo(-0.25);
    }

    @Test
    void the_baseline_stays_until_an_event_changes_it() {
        assertThat(Curve.baseline(life, Dimension.AROUSAL, life.end()))
                .extracting(Curve.Point::value)
                .containsOnly(0.125);
    }
}
