package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read digit by digit is what the general parser makes of it; the rest is left to it. */
final class InstantsTest {

    private static final int ROUNDS = 50_000;
    private static final String CHARACTERS = "0123456789-:.TZtz+ /";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "1970-01-01T00:00:00Z",
                "2024-02-29T12:00:00.5Z",
                "2026-03-04T05:06:07.008009Z",
                "9999-12-31T23:59:59.123Z",
            })
    void the_form_we_write_is_read(String text) {
        assertThat(read(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-03-04",
                "2026-03-04T05:06Z",
                "2026-03-04T05:06:07",
                "2026-03-04T05:06:07.Z",
                "2026-03-04T05:06:07,5Z",
                "2026-03-04T05:06:07.0123456789Z",
                "2026-03-04T05:06:07.00x009Z",
                "2026-03-04t05:06:07z",
                "2026-03-04T05:06:07+00:00",
                "2026-03-04T24:00:00Z",
                "2026-03-04T05:06:60Z",
                "2026-02-29T05:06:07Z",
                "2026-00-01T05:06:07Z",
                "2026-13-01T05:06:07Z",
                "2026-04-31T05:06:07Z",
                "+12026-04-30T05:06:07Z",
                "-0001-04-30T05:06:07Z",
                "٢026-04-30T05:06:07Z",
            })
    void every_other_form_is_left_to_the_general_parser(String text) {
        assertThat(read(text)).isNull();
    }

    @Test
    void random_times_are_read_as_the_general_parser_reads_them() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var text = time(random);

            assertThat(read(text)).as("seed %d: %s", seed, text).isEqualTo(Instant.parse(text));
        }
    }

    @Test
    void a_time_with_a_character_changed_is_never_read_differently() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder(time(random));
            text.setCharAt(
                    random.nextInt(text.length()),
                    CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));

            var read = read(text.toString());

            if (read != null) {
                assertThat(general(text.toString())).as("seed %d: %s", seed, text).isEqualTo(read);
            }
        }
    }

    /** Within the years 0 to 9999, with none, three, six or nine digits of a second's fraction. */
    private static String time(Random random) {
        long seconds = random.nextLong(-62_167_219_200L, 253_402_300_800L);
        long unit = new long[] {1_000_000_000, 1_000_000, 1_000, 1}[random.nextInt(4)];
        long nanos = random.nextInt(1_000_000_000) / unit * unit;
        return Instant.ofEpochSecond(seconds, nanos).toString();
    }

    private static Object general(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return e;
        }
    }

    /** Out of the middle of a buffer, as the JSON parser hands it over. */
    private static @Nullable Instant read(String text) {
        return Instants.read(("\"" + text + "\"").toCharArray(), 1, text.length());
    }
}
