package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    private static final When WHEN =
            When.at(Instant.parse("2023-07-20T12:00:00Z"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2023-07-20T06:00:00Z, earlier today, earlier today",
        "2023-07-19T23:30:00Z, earlier today, earlier today",
        "2023-07-19T12:00:00Z, yesterday, yesterday",
        "2023-07-18T12:00:00Z, last Tuesday, last Tuesday",
        "2023-07-07T12:00:00Z, on 7 July, on 7 July",
        "2023-05-07T12:00:00Z, on 7 May, back in May",
        "2021-05-07T12:00:00Z, on 7 May 2021, back in May 2021",
        "2023-07-21T12:00:00Z, earlier today, earlier today",
    })
    void a_day_is_named_as_one_would_say_it_now(Instant at, String exactly, String roughly) {
        assertThat(WHEN.exactly(at)).isEqualTo(exactly);
        assertThat(WHEN.roughly(at)).isEqualTo(roughly);
    }

    @ParameterizedTest
    @CsvSource({
        "I went there yesterday, on 8 June",
        "We are leaving tomorrow, on 10 June",
        "last week I got ill, in the week before 9 June",
        "I'll go next month, in July",
        "I painted it last year, in 2022",
        "I saw her last Friday, on 2 June",
        "I saw her last Fri, on 2 June",
        "I saw her two days ago, on 7 June",
        "I moved 4 years ago, around 2019",
    })
    void a_relative_time_is_worked_out_from_the_day_it_was_said(String text, String date) {
        assertThat(RelativeTime.resolved(text, LocalDate.of(2023, 6, 9), WHEN)).contains(date);
    }

    @Test
    void a_sentence_without_a_relative_time_has_no_date() {
        assertThat(RelativeTime.resolved("I like cheese", LocalDate.of(2023, 6, 9), WHEN))
                .isEmpty();
    }
}
