package dev.companion.mind.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DaysTest {

    private static final LocalTime THREE = LocalTime.of(3, 0);
    private static final Days BERLIN = new Days(ZoneId.of("Europe/Berlin"), THREE);

    @Test
    void a_day_runs_from_one_reflection_time_to_the_next() {
        assertThat(BERLIN.dayOf(Instant.parse("2026-01-10T01:59:59Z")))
                .isEqualTo(date("2026-01-09"));
        assertThat(BERLIN.dayOf(Instant.parse("2026-01-10T02:00:00Z")))
                .isEqualTo(date("2026-01-10"));
        assertThat(BERLIN.endOf(date("2026-01-09"))).isEqualTo("2026-01-10T02:00:00Z");
    }

    @Test
    void the_last_day_that_is_over_is_the_one_before_the_day_it_is() {
        assertThat(BERLIN.lastOver(Instant.parse("2026-01-10T02:00:00Z")))
                .isEqualTo(date("2026-01-09"));
        assertThat(BERLIN.lastOver(Instant.parse("2026-01-10T01:59:59Z")))
                .isEqualTo(date("2026-01-08"));
    }

    @Test
    void clocks_set_forward_make_a_day_of_23_hours_and_set_back_one_of_25() {
        var spring = date("2026-03-28");
        var autumn = date("2026-10-24");

        assertThat(length(BERLIN, spring)).isEqualTo(Duration.ofHours(23));
        assertThat(length(BERLIN, autumn)).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void a_reflection_time_that_is_skipped_comes_as_much_later() {
        var days = new Days(ZoneId.of("Europe/Berlin"), LocalTime.of(2, 30));

        // 02:30 does not exist on that day: the clock goes from 02:00 to 03:00.
        assertThat(days.startOf(date("2026-03-29"))).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void a_reflection_time_that_comes_twice_is_the_first_of_the_two() {
        var days = new Days(ZoneId.of("Europe/Berlin"), LocalTime.of(2, 30));

        assertThat(days.startOf(date("2026-10-25"))).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(days.dayOf(Instant.parse("2026-10-25T01:15:00Z"))).isEqualTo(date("2026-10-25"));
    }

    @Test
    void a_date_that_a_zone_skips_has_no_length_and_no_moment() {
        // Samoa went over the date line and had no 30 December 2011.
        var apia = new Days(ZoneId.of("Pacific/Apia"), THREE);
        var skipped = date("2011-12-30");

        assertThat(length(apia, skipped)).isEqualTo(Duration.ZERO);
        assertThat(apia.dayOf(apia.startOf(skipped))).isEqualTo(date("2011-12-31"));
        assertThat(apia.dayOf(apia.startOf(skipped).minusSeconds(1))).isEqualTo(date("2011-12-29"));
    }

    @Test
    void every_moment_lies_in_its_day_and_days_follow_each_other() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 20_000; i++) {
            var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            var days = new Days(zone, LocalTime.of(random.nextInt(24), random.nextInt(60)));
            var moment = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L));

            var day = days.dayOf(moment);

            assertThat(days.startOf(day))
                    .as("seed %d %s %s", seed, days, moment)
                    .isBeforeOrEqualTo(moment);
            assertThat(days.endOf(day)).as("seed %d %s %s", seed, days, moment).isAfter(moment);
            assertThat(days.dayOf(days.endOf(day))).isAfter(day);
        }
    }

    @Test
    void nights_go_on_for_seven_silent_days() {
        assertThat(Days.lastNightAfter(date("2026-01-10"))).isEqualTo(date("2026-01-17"));
    }

    private static Duration length(Days days, LocalDate day) {
        return Duration.between(days.startOf(day), days.endOf(day));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
