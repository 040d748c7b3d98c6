package dev.companion.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.personality.Profile;
import dev.companion.models.OnnxModel;
import dev.companion.models.Prices;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsDefaultsTest {

    @TempDir Path home;

    @Test
    void with_nothing_set_everything_is_embedded_and_offline() {
        var settings = new SettingsFixture(home).valid("", Map.of());

        assertThat(settings.profile()).isEqualTo(RunProfile.PRODUCTION);
        assertThat(settings.dataDir()).isEqualTo(home.toAbsolutePath().resolve("data"));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.region()).isEmpty();
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.adminKey()).isEmpty();
        assertThat(settings.masterKey()).isEmpty();
        assertThat(settings.kafka()).isEqualTo(new KafkaOptions(Optional.empty(), (short) 1));
        assertThat(settings.postgres())
                .isEqualTo(
                        new PostgresOptions(Optional.empty(), "companion_user", Optional.empty()));
        assertThat(settings.redis().url()).isEmpty();
        assertThat(settings.chat()).isEmpty();
        assertThat(settings.scoring()).isEmpty();
        assertThat(settings.gemini()).isEmpty();
        assertThat(settings.spending())
                .isEqualTo(new SpendingOptions(new Prices(Map.of()), OptionalDouble.of(1)));
        assertThat(settings.discord()).isEmpty();
        assertThat(settings.personality())
                .isEqualTo(
                        new PersonalityOptions(
                                Profile.CURIOUS_COMPANION, LocalTime.of(3, 0), 0.01, 5));
        assertThat(settings.memory())
                .isEqualTo(
                        new MemoryOptions(
                                new EmbeddingModel.Offline(OnnxModel.BGE_SMALL),
                                0.3,
                                50,
                                Optional.empty()));
        assertThat(settings.security())
                .isEqualTo(
                        new SecurityOptions(
                                0.7,
                                10,
                                Duration.ofHours(24),
                                Duration.ofDays(7),
                                Duration.ofMillis(2_500),
                                Duration.ofHours(3)));
        assertThat(settings.rateLimit()).isEqualTo(new RateLimitOptions(60, 10));
        assertThat(settings.access())
                .isEqualTo(new AccessOptions(InetAddress.ofLiteral("127.0.0.1"), Set.of()));
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void a_missing_file_is_an_empty_one() {
        var reading = SettingsReader.read(Sources.none(home));

        assertThat(reading).isInstanceOf(SettingsReading.Valid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "development, 20, 0.02, 120, 0.5, 0.1",
        "production, 50, 0.01, 60, 0.7, 0.3",
        "testing, 5, 0.05, 300, 0.9, 0.0"
    })
    void a_run_profile_brings_its_own_values(
            String profile,
            int batch,
            double drift,
            int rate,
            double injection,
            double importance) {
        var settings = new SettingsFixture(home).valid("", Map.of("COMPANION_PROFILE", profile));

        assertThat(settings.memory())
                .isEqualTo(
                        new MemoryOptions(
                                new EmbeddingModel.Offline(OnnxModel.BGE_SMALL),
                                importance,
                                batch,
                                Optional.empty()));
        assertThat(settings.personality().driftRate()).isEqualTo(drift);
        assertThat(settings.rateLimit().requestsPerMinute()).isEqualTo(rate);
        assertThat(settings.security().injectionThreshold()).isEqualTo(injection);
    }

    @Test
    void every_default_and_every_profile_has_the_form_it_asks_for() {
        for (var setting : SettingsTable.all()) {
            setting.fallback()
                    .ifPresent(
                            value -> assertThat(fits(setting, value)).as(setting.key()).isTrue());
            for (var value : setting.profiles().values()) {
                assertThat(fits(setting, value)).as(setting.key()).isTrue();
            }
        }
    }

    private static boolean fits(Setting setting, String value) {
        return Shape.fits(setting.kind(), value);
    }
}
