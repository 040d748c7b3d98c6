package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.settings.SettingsTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsCommandTest {

    private static final String KEY = "a-key-of-at-least-20-characters";

    @TempDir Path home;

    @Test
    void every_setting_is_a_line_with_its_value_and_origin() {
        var outcome = new Cli(home).with("CHUTES_API_KEY", KEY).run("settings");

        assertThat(outcome.out().lines()).hasSize(SettingsTable.all().size());
        assertThat(outcome.out())
                .containsPattern("port +8080 +default")
                .containsPattern("chutes.api-key +\\*\\*\\* +CHUTES_API_KEY")
                .doesNotContain(KEY);
    }

    @Test
    void json_has_a_document_a_line() {
        var lines = new Cli(home).run("settings", "--json", "--port", "99").jsonLines();

        assertThat(lines).hasSize(SettingsTable.all().size());
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line.toString())
                                .isEqualTo(
                                        "{\"key\":\"port\",\"value\":\"99\",\"from\":\"--port\"}"))
                .anySatisfy(line ->
                        assertThat(line.toString())
                                .isEqualTo(
                                        "{\"key\":\"discord.token\",\"value\":null,\"from\":\"default\"}"));
    }

    @Test
    void warnings_stand_beside_the_data() {
        var outcome =
                new Cli(home).with("MEMORY_IMPORTANCE_THRESHOLD", "0.9").run("settings", "--json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).startsWith("warning: memory.importance-threshold is 0.9");
        assertThat(outcome.jsonLines()).hasSize(SettingsTable.all().size());
    }
}
