package dev.companion.proactive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.Window;
import dev.companion.schemas.ReflectionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose night is asked for, from real rows. */
@Tag("integration")
final class DueNightsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-02T03:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private final Rows rows = new Rows();
    private final DueNights due = rows.due();

    @Test
    void a_day_with_messages_has_its_night_within_half_an_hour_of_its_end() {
        var companion = rows.person("UTC", NOON);
        var first = rows.says(companion, NOON);
        rows.says(companion, NOON.plusSeconds(60));
        var last = rows.says(companion, NOON.plusSeconds(120));

        assertThat(of(companion, NIGHT.minusSeconds(60))).isEmpty();
        var request = of(companion, NIGHT.plus(DueNights.SPREAD)).orElseThrow().event();

        assertThat(request.day()).isEqualTo(DAY);
        assertThat(request.at()).isEqualTo(NIGHT);
        assertThat(request.window()).contains(new Window(first, last, 3, NOON));
    }

    @Test
    void companions_nights_are_spread_over_half_an_hour() {
        var companions = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) {
            companions.add(rows.person("UTC", NOON));
            rows.says(companions.getLast(), NOON);
        }
        var after = new ArrayList<Integer>();

        for (int minute = 0; minute <= 30; minute += 10) {
            var asked = new HashSet<UUID>();
            due.at(NIGHT.plus(Duration.ofMinutes(minute))).forEach(r -> asked.add(r.companion()));
            asked.retainAll(companions);
            after.add(asked.size());
        }

        assertThat(after).isSorted();
        assertThat(after.getFirst()).isLessThan(10);
        assertThat(after.getLast()).isEqualTo(40);
    }

    @Test
    void each_ten_minutes_have_their_part_of_the_spread() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var within = new int[3];

        for (int i = 0; i < 3_000; i++) {
            var delay = DueNights.delay(new UUID(random.nextLong(), random.nextLong()));
            within[(int) delay.dividedBy(Duration.ofMinutes(10))]++;
        }

        // Five standard deviations of 26 each.
        for (int count : within) {
            assertThat(count).as("seed %d", seed).isBetween(870, 1_130);
        }
    }

    @Test
    void a_day_ends_where_its_person_lives() {
        var companion = rows.person("Asia/Tokyo", NOON);
        rows.says(companion, NOON);

        var request = of(companion, Instant.parse("2026-03-01T18:00:00Z").plus(DueNights.SPREAD));

        assertThat(request.orElseThrow().event().at()).isEqualTo("2026-03-01T18:00:00Z");
        assertThat(request.get().event().day()).isEqualTo(DAY);
    }

    @Test
    void asked_twice_it_is_the_same_slot_and_once_the_rows_know_it_is_not_asked_again() {
        var companion = rows.person("UTC", NOON);
        rows.says(companion, NOON);
        var then = NIGHT.plus(DueNights.SPREAD);

        var first = of(companion, then).orElseThrow();
        var second = of(companion, then.plusSeconds(60)).orElseThrow();
        rows.asked(first);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(of(companion, then.plusSeconds(120))).isEmpty();
    }

    @Test
    void a_night_that_was_asked_for_again_with_a_later_end_is_not_due_for_ever() {
        var companion = rows.person("UTC", NOON);
        rows.says(companion, NOON);
        var first = of(companion, NIGHT.plus(DueNights.SPREAD)).orElseThrow();
        rows.asked(first);
        var moved = rows.due(LocalTime.of(5, 0));
        var then = NIGHT.plus(Duration.ofDays(1));

        var again = of(companion, moved, then).orElseThrow();
        rows.asked(again);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(of(companion, moved, then.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_window_begins_after_the_one_before_it() {
        var companion = rows.person("UTC", NOON);
        rows.says(companion, NOON);
        rows.asked(of(companion, NIGHT.plus(DueNights.SPREAD)).orElseThrow());
        var next = rows.says(companion, NOON.plus(Duration.ofDays(1)));

        var request = of(companion, NIGHT.plus(Duration.ofDays(1)).plus(DueNights.SPREAD));

        assertThat(request.orElseThrow().event().window())
                .hasValueSatisfying(window -> {
                    assertThat(window.first()).isEqualTo(next);
                    assertThat(window.messages()).isEqualTo(1);
                });
    }

    @Test
    void a_window_begins_after_all_before_it_and_not_after_the_one_asked_for_last() {
        var companion = rows.person("UTC", NOON);
        var old = rows.says(companion, NOON.minus(Duration.ofDays(9)));
        rows.says(companion, NOON);
        rows.asked(of(companion, NIGHT.plus(DueNights.SPREAD)).orElseThrow());
        rows.asked(
                Recorded.root(
                        UUID.randomUUID(),
                        "test",
                        companion,
                        new ReflectionRequested(
                                NIGHT.minus(Duration.ofDays(9)),
                                DAY.minusDays(9),
                                ReflectionKind.NIGHT,
                                Optional.of(new Window(old, old, 1, NOON)))));
        var next = rows.says(companion, NOON.plus(Duration.ofDays(1)));

        var request = of(companion, NIGHT.plus(Duration.ofDays(1)).plus(DueNights.SPREAD));

        assertThat(request.orElseThrow().event().window().orElseThrow().first()).isEqualTo(next);
    }

    @Test
    void silence_has_seven_nights_and_then_no_more() {
        var companion = rows.person("UTC", NOON);
        rows.says(companion, NOON);
        var days = new ArrayList<LocalDate>();

        for (int night = 0; night < 12; night++) {
            of(companion, NIGHT.plus(Duration.ofDays(night)).plus(DueNights.SPREAD))
                    .ifPresent(request -> {
                        days.add(request.event().day());
                        rows.asked(request);
                    });
        }

        assertThat(days).containsExactlyElementsOf(DAY.datesUntil(DAY.plusDays(8)).toList());
    }

    @Test
    void nights_that_nobody_asked_for_become_one_with_one_window() {
        var companion = rows.person("UTC", NOON);
        var first = rows.says(companion, NOON);
        var last = rows.says(companion, NOON.plus(Duration.ofDays(2)));

        var request =
                of(companion, NIGHT.plus(Duration.ofDays(4)).plus(DueNights.SPREAD)).orElseThrow();
        rows.asked(request);

        assertThat(request.event().day()).isEqualTo(DAY.plusDays(4));
        assertThat(request.event().window().orElseThrow().first()).isEqualTo(first);
        assertThat(request.event().window().orElseThrow().last()).isEqualTo(last);
        assertThat(of(companion, NIGHT.plus(Duration.ofDays(4)).plus(DueNights.SPREAD))).isEmpty();
    }

    @Test
    void after_a_long_sleep_the_last_night_is_the_seventh_silent_one() {
        var companion = rows.person("UTC", NOON);
        rows.says(companion, NOON);

        var request = of(companion, NIGHT.plus(Duration.ofDays(60))).orElseThrow();

        assertThat(request.event().day()).isEqualTo(DAY.plusDays(7));
    }

    @Test
    void a_history_that_is_being_imported_is_left_to_its_import_for_a_day() {
        var companion = rows.person("UTC", NOON);
        var imported = NOON.plus(Duration.ofDays(300));
        rows.says(companion, NOON, imported);

        assertThat(of(companion, imported.plus(Duration.ofHours(20)))).isEmpty();
        assertThat(of(companion, imported.plus(Duration.ofHours(25)))).isPresent();
    }

    @Test
    void what_was_said_after_the_day_is_left_to_the_next_night() {
        var companion = rows.person("UTC", NOON);
        var of_the_day = rows.says(companion, NOON);
        rows.says(companion, NIGHT.plusSeconds(30));

        var request = of(companion, NIGHT.plus(DueNights.SPREAD)).orElseThrow();

        assertThat(request.event().window().orElseThrow().last()).isEqualTo(of_the_day);
    }

    private Optional<Recorded<ReflectionRequested>> of(UUID companion, Instant now) {
        return of(companion, due, now);
    }

    private static Optional<Recorded<ReflectionRequested>> of(
            UUID companion, DueNights due, Instant now) {
        List<Recorded<ReflectionRequested>> all = due.at(now);
        return all.stream().filter(request -> request.companion().equals(companion)).findFirst();
    }
}
