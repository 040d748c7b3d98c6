package dev.companion.mind.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeriodsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    private static final ZonedDateTime NOW = LocalDate.of(2026, 5, 5).atTime(18, 0).atZone(ZONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    what was on 2026-03-04           | 2026-03-04 | 2026-03-05
                    on 7 May 2023?                   | 2023-05-07 | 2023-05-08
                    on the 7th of May, 2023          | 2023-05-07 | 2023-05-08
                    on May 7, 2023                   | 2023-05-07 | 2023-05-08
                    on June 30th                     | 2025-06-30 | 2025-07-01
                    in May 2022                      | 2022-05-01 | 2022-06-01
                    in March                         | 2026-03-01 | 2026-04-01
                    during June                      | 2025-06-01 | 2025-07-01
                    in 2024                          | 2024-01-01 | 2025-01-01
                    yesterday                        | 2026-05-04 | 2026-05-05
                    what did I eat today             | 2026-05-05 | 2026-05-06
                    last week                        | 2026-04-25 | 2026-05-02
                    last month                       | 2026-04-01 | 2026-05-01
                    two weeks ago                    | 2026-04-18 | 2026-04-25
                    3 days ago                       | 2026-05-02 | 2026-05-03
                    a year ago                       | 2025-01-01 | 2026-01-01
                    """)
    void a_time_is_read(String text, LocalDate from, LocalDate until) {
        assertThat(Periods.named(text, NOW))
                .contains(
                        new Period(
                                from.atStartOfDay(ZONE).toInstant(),
                                until.atStartOfDay(ZONE).toInstant()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "may I ask you something",
                "we march on",
                "31 June 2024",
                "room 2077b",
                "",
                "99 May"
            })
    void there_is_none(String text) {
        assertThat(Periods.named(text, NOW)).isEmpty();
    }

    @Test
    void what_happens_is_told_within_a_week() {
        var day =
                new Period(
                        Instant.parse("2026-05-01T00:00:00Z"),
                        Instant.parse("2026-05-02T00:00:00Z"));

        assertThat(day.fit(Instant.parse("2026-04-30T23:59:59Z"))).isZero();
        assertThat(day.fit(Instant.parse("2026-05-01T12:00:00Z"))).isEqualTo(1);
        assertThat(day.fit(Instant.parse("2026-05-05T12:00:00Z"))).isEqualTo(.5, within(1e-9));
        assertThat(day.fit(Instant.parse("2026-05-10T00:00:00Z"))).isZero();
    }
}
