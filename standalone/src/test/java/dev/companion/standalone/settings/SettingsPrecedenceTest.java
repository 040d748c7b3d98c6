package dev.companion.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsPrecedenceTest {

    private static final String KEY = "rate-limit.requests-per-minute";

    @TempDir Path home;

    @Test
    void a_flag_goes_before_the_environment_the_file_the_profile_and_the_default()
            throws IOException {
        var file = Files.writeString(home.resolve("companion.yaml"), "\n" + KEY + ": 40\n");
        var profile = Map.of("COMPANION_PROFILE", "development");
        var environment =
                Map.of("COMPANION_PROFILE", "development", "RATE_LIMIT_REQUESTS_PER_MINUTE", "50");
        var nothing = Sources.none(home);
        var byProfile = new Sources(Map.of(), profile, home, Optional.empty());
        var byFile = new Sources(Map.of(), profile, home, Optional.of(file));
        var byEnvironment = new Sources(Map.of(), environment, home, Optional.of(file));
        var byFlag = byEnvironment.with(KEY, "--rate", "70");

        assertThat(inForce(nothing)).isEqualTo("60 from profile production");
        assertThat(inForce(byProfile)).isEqualTo("120 from profile development");
        assertThat(inForce(byFile)).isEqualTo("40 from companion.yaml line 2");
        assertThat(inForce(byEnvironment)).isEqualTo("50 from RATE_LIMIT_REQUESTS_PER_MINUTE");
        assertThat(inForce(byFlag)).isEqualTo("70 from --rate");
    }

    @Test
    void an_empty_variable_sets_nothing() {
        var settings = new SettingsFixture(home).valid("port: 81", Map.of("COMPANION_PORT", " "));

        assertThat(settings.port()).isEqualTo(81);
    }

    @Test
    void the_first_of_two_variables_for_one_setting_counts() {
        var urls = Map.of("POSTGRES_URL", "postgres://one/x", "DATABASE_URL", "postgres://two/x");

        var settings = new SettingsFixture(home).valid("", urls);

        assertThat(settings.postgres().jdbcUrl()).contains("jdbc:postgresql://one/x");
    }

    private static String inForce(Sources sources) {
        return switch (SettingsReader.read(sources)) {
            case SettingsReading.Valid(var settings) ->
                    settings.inForce().stream()
                            .filter(value -> value.setting().key().equals(KEY))
                            .map(v -> v.shown().orElse("") + " from " + v.origin().where())
                            .findFirst()
                            .orElseThrow();
            case SettingsReading.Refused(var problems) -> throw new AssertionError(problems);
        };
    }
}
