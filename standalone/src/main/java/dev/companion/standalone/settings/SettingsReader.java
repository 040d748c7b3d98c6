package dev.companion.standalone.settings;

import dev.companion.mind.personality.Profile;
import dev.companion.models.GeminiSettings;
import dev.companion.models.Prices;
import dev.companion.models.Secret;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Reads, checks and types the settings. */
public final class SettingsReader {

    private SettingsReader() {}

    public static SettingsReading read(Sources sources) {
        var file = sources.file().map(SettingsFile::read).orElse(SettingsFile.EMPTY);
        var values = Values.of(sources, file);
        var problems = problems(file, values);
        return problems.isEmpty()
                ? new SettingsReading.Valid(settings(sources, values))
                : new SettingsReading.Refused(problems);
    }

    /** What is wrong with the file, with each value by itself, and with values together. */
    static List<Problem> problems(SettingsFile file, Values values) {
        var problems = new ArrayList<>(file.problems());
        for (var value : values.all()) {
            var kind = value.setting().kind();
            if (value.value().filter(text -> !Shape.fits(kind, text)).isPresent()) {
                var expected = Shape.expected(kind);
                problems.add(
                        new Problem(
                                value.setting().key(), quoted(value), expected, value.origin()));
            }
        }
        // Values that are no numbers cannot be compared; what can be compared still is.
        problems.addAll(CrossChecks.problems(values.withoutMisshapen()));
        return List.copyOf(problems);
    }

    private static String quoted(InForce value) {
        var text = value.value().orElse("");
        return value.setting().secret()
                ? "a text of %d characters".formatted(text.length())
                : "\"" + value.shown().orElse("") + "\"";
    }

    private static Settings settings(Sources sources, Values values) {
        return new Settings(
                RunProfile.valueOf(values.required("profile").toUpperCase(Locale.ROOT)),
                sources.home().resolve(values.required("data-dir")).normalize(),
                values.whole("port"),
                ZoneId.of(values.required("time-zone")),
                values.text("region"),
                values.secret("admin.api-key"),
                values.secret("master-key"),
                new KafkaOptions(
                        values.text("kafka.bootstrap-servers"),
                        (short) values.whole("kafka.replication-factor")),
                postgres(values),
                new RedisOptions(values.secret("redis.url")),
                chat(values),
                values.secret("groq.api-key")
                        .map(key ->
                                new ScoringOptions(
                                        URI.create(values.required("groq.base-url")),
                                        key,
                                        values.required("groq.model"))),
                gemini(values),
                spending(values),
                values.secret("discord.token")
                        .map(token -> new DiscordOptions(token, values.text("discord.guild-id"))),
                personality(values),
                new MemoryOptions(
                        values.text("memory.embedding-model")
                                .flatMap(name -> EmbeddingModel.named(name, gemini(values)))
                                .orElseGet(() -> EmbeddingModel.standard(gemini(values))),
                        values.decimal("memory.importance-threshold"),
                        values.whole("memory.consolidation-batch-size"),
                        qdrant(values)),
                new SecurityOptions(
                        values.decimal("security.injection-threshold"),
                        values.whole("security.max-violations-per-day"),
                        Duration.ofHours(values.whole("security.ban-hours")),
                        Duration.ofHours(values.whole("security.repeated-ban-hours")),
                        Duration.ofMillis(values.whole("conversation.quiet-ms")),
                        Duration.ofHours(values.whole("conversation.disclosure-hours"))),
                new RateLimitOptions(
                        values.whole("rate-limit.requests-per-minute"),
                        values.whole("rate-limit.burst")),
                access(values),
                CrossChecks.warnings(values),
                values.all());
    }

    private static AccessOptions access(Values values) {
        return new AccessOptions(
                InetAddress.ofLiteral(values.required("gateway.address")),
                values.text("gateway.hosts").stream()
                        .flatMap(hosts -> Arrays.stream(hosts.split(",")))
                        .map(String::strip)
                        .collect(Collectors.toSet()));
    }

    private static PostgresOptions postgres(Values values) {
        var url = values.text("postgres.url").map(PostgresUrl::of);
        return new PostgresOptions(
                url.map(PostgresUrl::jdbc),
                url.flatMap(PostgresUrl::user).orElse(values.required("postgres.user")),
                url.flatMap(PostgresUrl::password)
                        .map(Secret::new)
                        .or(() -> values.secret("postgres.password")));
    }

    private static Optional<QdrantOptions> qdrant(Values values) {
        return values.required("memory.index").equals("qdrant")
                ? Optional.of(
                        new QdrantOptions(
                                URI.create(values.required("qdrant.url")),
                                values.secret("qdrant.api-key")))
                : Optional.empty();
    }

    private static Optional<ChatOptions> chat(Values values) {
        return values.text("chat.base-url")
                .map(url ->
                        new ChatOptions(
                                URI.create(url).getHost(),
                                URI.create(url),
                                values.secret("chat.api-key").orElse(Secret.NONE),
                                values.required("chat.model"),
                                values.text("chat.fallback-model")))
                .or(() ->
                        values.secret("chutes.api-key")
                                .map(key ->
                                        new ChatOptions(
                                                "Chutes",
                                                URI.create(values.required("chutes.base-url")),
                                                key,
                                                values.required("chutes.model"),
                                                values.text("chutes.fallback-model"))));
    }

    private static Optional<GeminiSettings> gemini(Values values) {
        return values.secret("gemini.api-key")
                .map(key -> GeminiSettings.of(URI.create(values.required("gemini.base-url")), key));
    }

    private static SpendingOptions spending(Values values) {
        double ceiling = values.decimal("models.daily-ceiling");
        return new SpendingOptions(
                Prices.parse(values.text("models.prices").orElse("")).orElseThrow(),
                ceiling > 0 ? OptionalDouble.of(ceiling) : OptionalDouble.empty());
    }

    private static PersonalityOptions personality(Values values) {
        return new PersonalityOptions(
                Profile.named(values.required("personality.profile")),
                LocalTime.parse(values.required("personality.reflection-time")),
                values.decimal("personality.drift-rate"),
                values.whole("personality.quirk-threshold"));
    }
}
