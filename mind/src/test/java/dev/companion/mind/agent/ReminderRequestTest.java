package dev.companion.mind.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReminderRequestTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.of(LocalDateTime.parse("2026-05-05T14:30"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Remind me tomorrow to call mum|2026-05-06T09:00|call mum",
                "can you remind me tomorrow evening to call mum?|2026-05-06T19:00|call mum",
                "Please remind me to call mum tomorrow evening.|2026-05-06T19:00|call mum",
                "Hi! Could you remind me on friday at 18:30 about the cake, please?"
                        + "|2026-05-08T18:30|the cake",
                "I must go. Remind me in 2 hours that the oven is on|2026-05-05T16:30|the oven is"
                        + " on",
                "remind me to water the plants at 6pm, thanks!|2026-05-05T18:00|water the plants",
            })
    void what_is_asked_for_is_read(String line, LocalDateTime due, String text) {
        assertThat(ReminderRequest.in(List.of("Hello", line), NOW))
                .hasValue(new ReminderRequest(due.toInstant(ZoneOffset.UTC), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me to buy 2",
                "remind me to enjoy the sun",
                "You remind me of my brother",
                "that reminds me of something tomorrow",
                "remind me tomorrow",
                "remind me to call mum",
                "remind me yesterday to call mum",
                "did I ask you to remind",
                ""
            })
    void what_names_no_time_or_nothing_to_do_is_none(String line) {
        assertThat(ReminderRequest.in(List.of(line), NOW)).isEmpty();
    }
}
