package dev.companion.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsProblemsTest {

    private static final Map<String, String> NONE = Map.of();

    @TempDir Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profile | staging | one of development, production, testing",
                "port | 65536 | a whole number from 0 to 65535",
                "port | eighty | a whole number from 0 to 65535",
                "time-zone | Karachi | a time zone such as Asia/Karachi",
                "discord.guild-id | 0 | a whole number from 1 to 9223372036854775807",
                "kafka.bootstrap-servers | kafka | host:port, more of them with commas between",
                "kafka.bootstrap-servers | a:1,,b:2 | host:port, more of them with commas between",
                "kafka.bootstrap-servers | a:70000 | host:port, more of them with commas between",
                "kafka.replication-factor | 0 | a whole number from 1 to 9",
                "postgres.url | mysql://db/x | a URL such as postgresql://host",
                "postgres.url | db:5432 | a URL such as postgresql://host",
                "redis.url | http://cache | a URL such as redis://host",
                "chutes.base-url | chutes.ai | a URL such as https://host",
                "personality.profile | grumpy_cat | one of curious_companion, supportive_friend,"
                        + " intellectual_mentor, creative_collaborator",
                "personality.reflection-time | 24:00 | a time of day such as 03:00",
                "personality.reflection-time | 3:00 | a time of day such as 03:00",
                "personality.drift-rate | 0.06 | a number from 0 to 0.05",
                "personality.drift-rate | -0.01 | a number from 0 to 0.05",
                "personality.drift-rate | NaN | a number from 0 to 0.05",
                "personality.quirk-threshold | 0 | a whole number from 1 to 1000",
                "memory.importance-threshold | 1.1 | a number from 0 to 1",
                "memory.consolidation-batch-size | 201 | a whole number from 1 to 200",
                "memory.index | elsewhere | one of lucene, qdrant",
                "qdrant.url | qdrant:6334 | a URL such as https://host",
                "security.injection-threshold | 2 | a number from 0 to 1",
                "security.max-violations-per-day | 0 | a whole number from 1 to 1000",
                "rate-limit.requests-per-minute | 0 | a whole number from 1 to 100000",
                "rate-limit.burst | 1.5 | a whole number from 1 to 100000"
            })
    void a_value_out_of_its_range_is_refused(String key, String value, String expected) {
        var problems = new SettingsFixture(home).refused("%s: %s".formatted(key, value), NONE);

        assertThat(problems)
                .containsExactly(
                        "%s: expected %s, found \"%s\" (companion.yaml line 1)"
                                .formatted(key, expected, value));
    }

    @Test
    void all_problems_are_reported_at_once() {
        var file = "port: x\nrate-limit.burst: 80\ncolour: red\n";

        var problems = new SettingsFixture(home).refused(file, Map.of("REFLECTION_TIME", "noon"));

        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "port: expected a whole number from 0 to 65535, found \"x\""
                                + " (companion.yaml line 1)",
                        "rate-limit.burst: expected at most rate-limit.requests-per-minute, 60,"
                                + " found 80 (companion.yaml line 2)",
                        "colour: expected a setting; ./companion settings lists them,"
                                + " found an unknown key (companion.yaml line 3)",
                        "personality.reflection-time: expected a time of day such as 03:00,"
                                + " found \"noon\" (REFLECTION_TIME)");
    }

    @ParameterizedTest
    @CsvSource({
        "chat.modell, chat.model",
        "rate_limit.burst, rate-limit.burst",
        "burst, rate-limit.burst",
        "CHUTES.API-KEY, ''"
    })
    void an_unknown_key_stops_the_start_and_is_guessed_at(String key, String meant) {
        var problems = new SettingsFixture(home).refused(key + ": 1", NONE);

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst())
                .contains("found an unknown key")
                .contains(meant.isEmpty() ? "./companion settings" : "did you mean " + meant + "?");
    }

    @Test
    void keys_are_written_whole_and_once_and_with_a_value() {
        var file = "chat:\n  model: x\nport: 1\nport: 2\ntime-zone:\n";

        var problems = new SettingsFixture(home).refused(file, NONE);

        assertThat(problems)
                .containsExactly(
                        "chat: expected whole keys such as chat.base-url: …, found lines below it"
                                + " (companion.yaml line 1)",
                        "port: expected one, found a second line of it (companion.yaml line 4)",
                        "time-zone: expected a value, or no such line, found nothing"
                                + " (companion.yaml line 5)");
    }

    @ParameterizedTest
    @CsvSource({"'- port: 1'", "'just words'"})
    void a_file_of_another_kind_is_refused(String file) {
        assertThat(new SettingsFixture(home).refused(file, NONE))
                .containsExactly(
                        "companion.yaml: expected one key: value a line, found something else"
                                + " (companion.yaml line 1)");
    }
}
