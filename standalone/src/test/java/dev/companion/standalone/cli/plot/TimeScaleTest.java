package dev.companion.standalone.cli.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

    @Test
    void even_times_lie_evenly() {
        var life = Lives.talks(30, 1, Duration.ofDays(1));
        var scale = scale(life);

        assertThat(scale.silences()).isEmpty();
        assertThat(scale.place(life.first())).isZero();
        assertThat(scale.place(life.end())).isEqualTo(1);
        double step = scale.place(life.moments().get(1).at());
        assertThat(scale.place(life.moments().get(7).at())).isCloseTo(7 * step, within(1e-9));
    }

    @Test
    void months_between_two_conversations_are_shortened_and_named() {
        var life = Lives.talks(2, 20, Duration.ofDays(90));
        var scale = scale(life);

        assertThat(scale.silences().getFirst())
                .isEqualTo(
                        new TimeScale.Silence(
                                life.moments().get(19).at(), life.moments().get(20).at()));
        double talk = scale.place(life.moments().get(19).at());
        double silence = scale.place(life.moments().get(20).at()) - talk;
        assertThat(talk).isGreaterThan(2 * silence);
        assertThat(Rail.length(Duration.ofDays(90))).isEqualTo("3 mo");
    }

    @Test
    void later_is_always_farther_right() {
        var life = Lives.talks(9, 12, Duration.ofDays(4));
        var scale = scale(life);

        for (int i = 1; i < life.moments().size(); i++) {
            assertThat(scale.place(life.moments().get(i).at()))
                    .isGreaterThan(scale.place(life.moments().get(i - 1).at()));
        }
    }

    @Test
    void a_single_moment_has_a_place() {
        var one = List.of(Lives.START);

        assertThat(TimeScale.of(one, Lives.START).place(Lives.START)).isZero();
        assertThat(Ticks.of(TimeScale.of(one, Lives.START), ZoneOffset.UTC)).hasSize(1);
    }

    @Test
    void dates_do_not_run_into_each_other() {
        for (var life :
                List.of(
                        Lives.talks(2, 20, Duration.ofDays(90)),
                        Lives.talks(9, 12, Duration.ofDays(4)),
                        Lives.talks(400, 3, Duration.ofDays(2)))) {
            var ticks = Ticks.of(scale(life), ZoneOffset.UTC);

            assertThat(ticks).hasSizeBetween(3, 20);
            for (int i = 1; i < ticks.size(); i++) {
                assertThat(ticks.get(i).place() - ticks.get(i - 1).place()).isGreaterThan(0.05);
            }
        }
    }

    @Test
    void signs_keep_apart_and_near_their_places() {
        var spread = Spread.of(new double[] {0, 0, 0.001, 0.5, 1, 1});

        for (int i = 1; i < spread.length; i++) {
            assertThat(spread[i] - spread[i - 1]).isGreaterThan(0.0259);
        }
        assertThat(spread[3]).isEqualTo(0.5);
        assertThat(spread[0]).isGreaterThanOrEqualTo(0);
        assertThat(spread[5]).isLessThanOrEqualTo(1);
    }

    private static TimeScale scale(Life life) {
        return TimeScale.of(life.moments().stream().map(Moment::at).toList(), life.end());
    }

    @Test
    void nothing_is_drawn_behind_now() {
        var life = Lives.talks(1, 2, Duration.ZERO);
        Instant now = life.last().plusSeconds(60);

        assertThat(Picture.of("ana", life, ZoneOffset.UTC, now).end()).isEqualTo(now);
        assertThat(Picture.of("ana", life, ZoneOffset.UTC, Instant.MAX).end())
                .isEqualTo(life.last().plus(Duration.ofHours(12)));
    }
}
