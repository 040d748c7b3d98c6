package dev.companion.mind.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DueTest {

    /** A Tuesday afternoon. */
    private static final ZonedDateTime NOW =
            ZonedDateTime.of(LocalDateTime.parse("2026-05-05T14:30"), ZoneId.of("Europe/Lisbon"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-05-06T18:00|2026-05-06T18:00",
                "2026-05-06 18:00|2026-05-06T18:00",
                "2026-05-06T18:00:00Z|2026-05-06T19:00",
                "2026-05-06T18:00:00+02:00|2026-05-06T17:00",
                "2026-05-06|2026-05-06T09:00",
                "tomorrow|2026-05-06T09:00",
                "Tomorrow evening|2026-05-06T19:00",
                "tomorrow at 6 pm|2026-05-06T18:00",
                "tomorrow, 18:30|2026-05-06T18:30",
                "at 6:15 p.m. tomorrow|2026-05-06T18:15",
                "tomorrow evening at 8|2026-05-06T20:00",
                "the day after tomorrow|2026-05-07T09:00",
                "tonight|2026-05-05T20:00",
                "this evening|2026-05-05T19:00",
                "in the morning|2026-05-06T09:00",
                "at 16:00|2026-05-05T16:00",
                "at 9|2026-05-06T09:00",
                "on friday at 18:30|2026-05-08T18:30",
                "next tuesday|2026-05-12T09:00",
                "on monday morning|2026-05-11T09:00",
                "next week|2026-05-12T09:00",
                "next month|2026-06-05T09:00",
                "in 3 hours|2026-05-05T17:30",
                "in half an hour|2026-05-05T15:00",
                "in two weeks|2026-05-19T14:30",
            })
    void a_time_is_read_where_the_user_is(String when, LocalDateTime due) {
        assertThat(Due.read(when, NOW))
                .isEqualTo(new Due.At(due.atZone(NOW.getZone()).toInstant()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "later",
                "tomorrow maybe",
                "tomorrow tomorrow",
                "week",
                "next",
                "at 25:00",
                "13pm",
                "2026-13-01",
                "2026-02-30T10:00",
                "the 7",
                "in 3 fortnights",
                "tomorrow at 6 at 7",
                "on the"
            })
    void what_is_no_time_is_refused_with_what_was_expected(String when) {
        assertThat(Due.read(when, NOW))
                .isInstanceOfSatisfying(
                        Due.Unclear.class,
                        unclear -> assertThat(unclear.why()).contains("due must be"));
    }

    @Test
    void the_past_and_what_is_more_than_a_year_ahead_are_refused() {
        for (var when : List.of("2026-05-05T14:30", "2020-01-01", "in 0 hours")) {
            assertThat(why(when)).contains("later than now");
        }
        for (var when : List.of("2027-07-01", "in 9999 weeks", "+999999999-12-31T23:59")) {
            assertThat(why(when)).contains("due must be");
        }
    }

    @Test
    void a_long_or_broken_text_breaks_nothing() {
        for (var when : List.of("x".repeat(100_000), "\u0000", "in 99999 days", "<t>", "[", "T")) {
            assertThat(Due.read(when, NOW)).isInstanceOf(Due.Unclear.class);
        }
    }

    private static String why(String when) {
        return Due.read(when, NOW) instanceof Due.Unclear(var why) ? why : "was read";
    }
}
