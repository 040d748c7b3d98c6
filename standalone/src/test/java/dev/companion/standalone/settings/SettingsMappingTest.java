package dev.companion.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.personality.Profile;
import dev.companion.models.GeminiSettings;
import dev.companion.models.OnnxModel;
import dev.companion.models.Prices;
import dev.companion.models.Secret;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsMappingTest {

    private static final String KEY = SettingsFixture.KEY;

    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    /** Every key, each with a value that is not its default. */
    private static final Map<String, String> ALL =
            Map.ofEntries(
                    Map.entry("profile", "testing"),
                    Map.entry("data-dir", "/srv/companion"),
                    Map.entry("port", "9090"),
                    Map.entry("time-zone", "Asia/Karachi"),
                    Map.entry("admin.api-key", KEY + 1),
                    Map.entry("master-key", MASTER_KEY),
                    Map.entry("discord.token", "token"),
                    Map.entry("discord.guild-id", "1234567890123456789"),
                    Map.entry("kafka.bootstrap-servers", "k1:9092,k2:9092"),
                    Map.entry("kafka.replication-factor", "3"),
                    Map.entry("postgres.url", "postgresql+asyncpg://db:5433/people"),
                    Map.entry("postgres.user", "ann"),
                    Map.entry("postgres.password", "pw"),
                    Map.entry("redis.url", "redis://cache:6379"),
                    Map.entry("chat.base-url", "http://localhost:11434/v1"),
                    Map.entry("chat.api-key", "ollama"),
                    Map.entry("chat.model", "qwen3"),
                    Map.entry("chat.fallback-model", "qwen2"),
                    Map.entry("chutes.api-key", KEY + 2),
                    Map.entry("chutes.base-url", "https://chutes.example"),
                    Map.entry("chutes.model", "one"),
                    Map.entry("chutes.fallback-model", "two"),
                    Map.entry("groq.api-key", KEY + 3),
                    Map.entry("groq.base-url", "https://groq.example/v1"),
                    Map.entry("groq.model", "scorer"),
                    Map.entry("gemini.api-key", KEY + 4),
                    Map.entry("gemini.base-url", "https://gemini.example"),
                    Map.entry("models.prices", "qwen3=0.1/0.8"),
                    Map.entry("models.daily-ceiling", "2.5"),
                    Map.entry("personality.profile", "supportive_friend"),
                    Map.entry("personality.reflection-time", "04:30"),
                    Map.entry("personality.drift-rate", "0.03"),
                    Map.entry("personality.quirk-threshold", "7"),
                    Map.entry("memory.embedding-model", "all-minilm-l6-v2-q"),
                    Map.entry("memory.importance-threshold", "0.4"),
                    Map.entry("memory.consolidation-batch-size", "33"),
                    Map.entry("memory.index", "qdrant"),
                    Map.entry("qdrant.url", "https://vectors:7000"),
                    Map.entry("qdrant.api-key", "q"),
                    Map.entry("security.injection-threshold", "0.6"),
                    Map.entry("security.max-violations-per-day", "12"),
                    Map.entry("region", "PK"),
                    Map.entry("security.ban-hours", "6"),
                    Map.entry("security.repeated-ban-hours", "60"),
                    Map.entry("conversation.quiet-ms", "900"),
                    Map.entry("conversation.disclosure-hours", "5"),
                    Map.entry("rate-limit.requests-per-minute", "77"),
                    Map.entry("rate-limit.burst", "11"),
                    Map.entry("gateway.address", "192.0.2.7"),
                    Map.entry("gateway.hosts", "companion.example, 192.0.2.1:8080"),
                    Map.entry("client.api-key", KEY + 5));

    @TempDir Path home;

    @Test
    void every_key_of_the_file_reaches_its_place() {
        var file = new StringBuilder();
        ALL.forEach((key, value) -> file.append("%s: %s\n".formatted(key, value)));

        assertMapped(new SettingsFixture(home).valid(file.toString(), Map.of()));
    }

    @Test
    void every_environment_variable_reaches_its_place() {
        var environment = new HashMap<String, String>();
        for (var setting : SettingsTable.all()) {
            environment.put(setting.environment().getFirst(), ALL.getOrDefault(setting.key(), ""));
        }

        assertMapped(new SettingsFixture(home).valid("", environment));
    }

    private static void assertMapped(Settings settings) {
        assertThat(ALL).hasSameSizeAs(SettingsTable.all());
        assertThat(settings.profile()).isEqualTo(RunProfile.TESTING);
        assertThat(settings.dataDir()).isEqualTo(Path.of("/srv/companion"));
        assertThat(settings.port()).isEqualTo(9090);
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Asia/Karachi"));
        assertThat(settings.region()).contains("PK");
        assertThat(settings.adminKey()).contains(new Secret(KEY + 1));
        assertThat(settings.masterKey()).contains(new Secret(MASTER_KEY));
        assertThat(settings.discord())
                .contains(
                        new DiscordOptions(
                                new Secret("token"), Optional.of("1234567890123456789")));
        assertThat(settings.kafka())
                .isEqualTo(new KafkaOptions(Optional.of("k1:9092,k2:9092"), (short) 3));
        assertThat(settings.postgres())
                .isEqualTo(
                        new PostgresOptions(
                                Optional.of("jdbc:postgresql://db:5433/people"),
                                "ann",
                                Optional.of(new Secret("pw"))));
        assertThat(settings.redis().url()).contains(new Secret("redis://cache:6379"));
        assertThat(settings.chat())
                .contains(
                        new ChatOptions(
                                "localhost",
                                URI.create("http://localhost:11434/v1"),
                                new Secret("ollama"),
                                "qwen3",
                                Optional.of("qwen2")));
        assertThat(settings.scoring())
                .contains(
                        new ScoringOptions(
                                URI.create("https://groq.example/v1"),
                                new Secret(KEY + 3),
                                "scorer"));
        assertThat(settings.gemini())
                .contains(
                        GeminiSettings.of(
                                URI.create("https://gemini.example"), new Secret(KEY + 4)));
        assertThat(settings.spending())
                .isEqualTo(
                        new SpendingOptions(
                                new Prices(Map.of("qwen3", new Prices.Price(0.1, 0.8))),
                                OptionalDouble.of(2.5)));
        assertThat(settings.personality())
                .isEqualTo(
                        new PersonalityOptions(
                                Profile.SUPPORTIVE_FRIEND, LocalTime.of(4, 30), 0.03, 7));
        assertThat(settings.memory())
                .isEqualTo(
                        new MemoryOptions(
                                new EmbeddingModel.Offline(OnnxModel.ALL_MINI_LM),
                                0.4,
                                33,
                                Optional.of(
                                        new QdrantOptions(
                                                URI.create("https://vectors:7000"),
                                                Optional.of(new Secret("q"))))));
        assertThat(settings.security())
                .isEqualTo(
                        new SecurityOptions(
                                0.6,
                                12,
                                Duration.ofHours(6),
                                Duration.ofHours(60),
                                Duration.ofMillis(900),
                                Duration.ofHours(5)));
        assertThat(settings.rateLimit()).isEqualTo(new RateLimitOptions(77, 11));
        assertThat(settings.access())
                .isEqualTo(
                        new AccessOptions(
                                InetAddress.ofLiteral("192.0.2.7"),
                                Set.of("companion.example", "192.0.2.1:8080")));
    }

    @Test
    void a_chutes_key_alone_connects_a_model_with_a_fallback() {
        var settings = new SettingsFixture(home).valid("", Map.of("CHUTES_API_KEY", KEY));

        assertThat(settings.chat())
                .contains(
                        new ChatOptions(
                                "Chutes",
                                URI.create("https://llm.chutes.ai"),
                                new Secret(KEY),
                                "qwen/Qwen3-80B-A3B-Instruct",
                                Optional.of("zai-org/GLM-4.5-Air")));
    }

    @Test
    void a_gemini_key_alone_chooses_its_embeddings_unless_another_model_is_named() {
        var fixture = new SettingsFixture(home);
        var key = Map.entry("GEMINI_API_KEY", KEY);

        assertThat(fixture.valid("", Map.ofEntries(key)).memory().embeddingModel())
                .isEqualTo(
                        new EmbeddingModel.Gemini(
                                GeminiSettings.of(
                                        URI.create(GeminiSettings.DEFAULT_URL), new Secret(KEY))));
        assertThat(
                        fixture.valid(
                                        "",
                                        Map.ofEntries(
                                                key,
                                                Map.entry(
                                                        "EMBEDDING_MODEL", "bge-small-en-v1.5-q")))
                                .memory()
                                .embeddingModel())
                .isEqualTo(new EmbeddingModel.Offline(OnnxModel.BGE_SMALL));
    }

    @Test
    void a_ceiling_of_nothing_is_none() {
        var settings = new SettingsFixture(home).valid("", Map.of("MODEL_DAILY_CEILING", "0"));

        assertThat(settings.spending().dailyCeiling()).isEmpty();
    }

    @Test
    void user_and_password_may_stand_in_the_database_url() {
        var url = Map.of("DATABASE_URL", "postgres://bob:s%40crt@db/people");

        var postgres = new SettingsFixture(home).valid("", url).postgres();

        assertThat(postgres.jdbcUrl()).contains("jdbc:postgresql://db/people");
        assertThat(postgres.user()).isEqualTo("bob");
        assertThat(postgres.password()).contains(new Secret("s@crt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/x", "postgresql://db/x", "postgres://db/x"})
    void a_database_url_may_have_any_of_its_usual_forms(String url) {
        var settings = new SettingsFixture(home).valid("postgres.url: " + url, Map.of());

        assertThat(settings.postgres().jdbcUrl()).contains("jdbc:postgresql://db/x");
    }
}
