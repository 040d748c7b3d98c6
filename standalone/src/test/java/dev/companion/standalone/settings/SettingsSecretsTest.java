package dev.companion.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsSecretsTest {

    private static final String CANARY = "canary-that-nobody-may-see";

    @TempDir Path home;

    @Test
    void no_secret_is_ever_printed() {
        var environment = new HashMap<String, String>();
        SettingsTable.all().stream()
                .filter(Setting::secret)
                .forEach(setting -> environment.put(setting.environment().getFirst(), CANARY));
        environment.put("POSTGRES_URL", "postgresql://u:" + CANARY + "@db/x?password=" + CANARY);
        environment.put("REDIS_URL", "redis://:" + CANARY + "@cache:6379");
        environment.put("QDRANT_URL", "https://u:" + CANARY + "@vectors?key=" + CANARY);
        environment.remove("CHAT_API_KEY");
        var bytes = (CANARY + "=".repeat(32 - CANARY.length())).getBytes(StandardCharsets.US_ASCII);
        var masterKey = Base64.getEncoder().encodeToString(bytes);
        environment.put("COMPANION_MASTER_KEY", masterKey);

        var settings = new SettingsFixture(home).valid("", environment);

        assertThat(environment).hasSizeGreaterThan(6);
        assertThat(settings.toString()).doesNotContain(CANARY, masterKey);
        assertThat(settings.inForce().toString()).doesNotContain(CANARY, masterKey);
        assertThat(settings.inForce())
                .allSatisfy(value -> assertThat(value.shown().orElse("")).doesNotContain(CANARY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.api-key", "chutes.api-key", "groq.api-key", "gemini.api-key"})
    void a_key_that_is_too_short_is_told_by_its_length_alone(String key) {
        var problems = new SettingsFixture(home).refused(key + ": canary", Map.of());

        assertThat(problems)
                .containsExactly(
                        "%s: expected at least 20 characters of visible ASCII, found a text of 6"
                                        .formatted(key)
                                + " characters (companion.yaml line 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "AAEC", "canary-that-is-not-base64-at-all-whatever="})
    void a_master_key_that_is_none_is_refused_with_all_other_problems(String key) {
        var problems =
                new SettingsFixture(home)
                        .refused("port: none", Map.of("COMPANION_MASTER_KEY", key));

        assertThat(problems)
                .hasSize(2)
                .anySatisfy(problem ->
                        assertThat(problem)
                                .startsWith("master-key: expected 32 bytes in Base64")
                                .endsWith("(COMPANION_MASTER_KEY)")
                                .doesNotContain(key));
    }

    @Test
    void a_broken_file_is_told_by_its_line_alone() {
        var problems =
                new SettingsFixture(home)
                        .refused("port: 1\nchutes.api-key: \"" + CANARY + "\n", Map.of());

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst())
                .startsWith(
                        "companion.yaml: expected one key: value a line, found what is not YAML")
                .doesNotContain(CANARY);
    }

    @Test
    void a_misshapen_address_is_shown_without_its_password() {
        var url = Map.of("POSTGRES_URL", "mysql://root:" + CANARY + "@db/x");

        var problems = new SettingsFixture(home).refused("", url);

        assertThat(problems)
                .containsExactly(
                        "postgres.url: expected a URL such as postgresql://host,"
                                + " found \"mysql://***@db/x\" (POSTGRES_URL)");
    }
}
