package dev.companion.standalone.settings;

import dev.companion.mind.personality.Profile;
import dev.companion.stores.keys.MasterKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every setting there is, in the order they are shown. */
public final class SettingsTable {

    private static final List<String> WEB = List.of("https", "http");
    private static final Kind FRACTION = new Kind.Decimal(0, 1);
    private static final Kind PROVIDER_KEY = new Kind.Key(20);

    /** Servers on one's own machine take any word for a key. */
    private static final Kind ANY_KEY = new Kind.Key(1);

    private static final List<Setting> GENERAL =
            List.of(
                    Setting.of(
                                    "profile",
                                    "COMPANION_PROFILE",
                                    new Kind.Choice(RunProfile.names()),
                                    "The run profile, which gives other settings their values.")
                            .orElse(RunProfile.PRODUCTION.settingName()),
                    Setting.of(
                                    "data-dir",
                                    "COMPANION_DATA",
                                    new Kind.Folder(),
                                    "Where everything is kept; a relative folder lies beside the"
                                            + " launcher.")
                            .orElse("data"),
                    Setting.of(
                                    "port",
                                    "COMPANION_PORT",
                                    new Kind.Whole(0, 65_535),
                                    "The port of console, REST interface and command line; 0 takes"
                                            + " a free one.")
                            .orElse("8080"),
                    Setting.of(
                                    "time-zone",
                                    "COMPANION_TIME_ZONE",
                                    new Kind.Zone(),
                                    "The time zone of people who have not named theirs.")
                            .orElse("UTC"),
                    Setting.of(
                            "admin.api-key",
                            "ADMIN_API_KEY",
                            PROVIDER_KEY,
                            "The key that the admin paths ask for; without it the one in the file"
                                    + " admin.key in the data folder, which is made."),
                    Setting.of(
                                    "master-key",
                                    MasterKey.SETTING,
                                    new Kind.Bytes(MasterKey.BYTES),
                                    "What opens every companion's key; without it the file"
                                            + " master.key in the data folder does.")
                            .secretly(),
                    Setting.of(
                            "discord.token",
                            "DISCORD_TOKEN",
                            ANY_KEY,
                            "The bot's token; without one nothing connects to Discord."),
                    Setting.of(
                            "discord.guild-id",
                            "DISCORD_GUILD_ID",
                            new Kind.Whole(1, Long.MAX_VALUE),
                            "The one server whose slash commands appear at once."),
                    Setting.of(
                            "kafka.bootstrap-servers",
                            "KAFKA_BOOTSTRAP_SERVERS",
                            new Kind.Servers(),
                            "A Kafka that runs elsewhere; without it one is started."),
                    Setting.of(
                                    "kafka.replication-factor",
                                    "KAFKA_REPLICATION_FACTOR",
                                    new Kind.Whole(1, 9),
                                    "On how many brokers each topic is kept.")
                            .orElse("1"),
                    Setting.of(
                                    "postgres.url",
                                    "POSTGRES_URL",
                                    new Kind.Url(PostgresUrl.SCHEMES),
                                    "A PostgreSQL that runs elsewhere; without it one is started.")
                            .also("DATABASE_URL"),
                    Setting.of(
                                    "postgres.user",
                                    "POSTGRES_USER",
                                    new Kind.Text(),
                                    "The database user, where the URL names none.")
                            .orElse("companion_user"),
                    Setting.of(
                                    "postgres.password",
                                    "POSTGRES_PASSWORD",
                                    new Kind.Text(),
                                    "The database password, where the URL holds none.")
                            .secretly(),
                    Setting.of(
                            "redis.url",
                            "REDIS_URL",
                            new Kind.Url(List.of("redis", "rediss")),
                            "A Redis that runs elsewhere; without it one is started."));

    private static final List<Setting> COMPANIONS =
            List.of(
                    Setting.of(
                                    "personality.profile",
                                    "PERSONALITY_PROFILE",
                                    new Kind.Choice(personalities()),
                                    "The personality a new companion is born with.")
                            .orElse(Profile.CURIOUS_COMPANION.settingName()),
                    Setting.of(
                                    "personality.reflection-time",
                                    "REFLECTION_TIME",
                                    new Kind.TimeOfDay(),
                                    "When the night's reflection falls due, in each user's own time"
                                            + " zone.")
                            .orElse("03:00"),
                    Setting.of(
                                    "personality.drift-rate",
                                    "PAD_DRIFT_RATE",
                                    new Kind.Decimal(0, 0.05),
                                    "How far a mood baseline moves each night, as a part of the"
                                            + " gap; more would be unstable.")
                            .orElse("0.01")
                            .in("0.02", "0.01", "0.05"),
                    Setting.of(
                                    "personality.quirk-threshold",
                                    "QUIRK_EVOLUTION_THRESHOLD",
                                    new Kind.Whole(1, 1_000),
                                    "How often a habit must be seen before it is a quirk.")
                            .orElse("5"),
                    Setting.of(
                            "memory.embedding-model",
                            "EMBEDDING_MODEL",
                            new Kind.Choice(EmbeddingModel.names()),
                            "The model whose vectors memories are found by; after a change"
                                    + " run ./companion rebuild memory. Not set: Gemini's"
                                    + " with a key for it, else bge-small-en-v1.5-q."),
                    Setting.of(
                                    "memory.importance-threshold",
                                    "MEMORY_IMPORTANCE_THRESHOLD",
                                    FRACTION,
                                    "The importance from which consolidation and recall consider a"
                                            + " memory.")
                            .orElse("0.3")
                            .in("0.1", "0.3", "0.0"),
                    Setting.of(
                                    "memory.consolidation-batch-size",
                                    "MEMORY_CONSOLIDATION_BATCH_SIZE",
                                    new Kind.Whole(1, 200),
                                    "How many memories are consolidated at a time; more would"
                                            + " strain memory.")
                            .orElse("50")
                            .in("20", "50", "5"),
                    Setting.of(
                                    "memory.index",
                                    "MEMORY_INDEX",
                                    new Kind.Choice(List.of("lucene", "qdrant")),
                                    "Where memories are looked up: in files of its own, or in a"
                                            + " Qdrant.")
                            .orElse("lucene"),
                    Setting.of(
                            "qdrant.url",
                            "QDRANT_URL",
                            new Kind.Url(WEB),
                            "The Qdrant, 1.18 or later, by its gRPC port (6334 unless named)."),
                    Setting.of("qdrant.api-key", "QDRANT_API_KEY", ANY_KEY, "The key it asks for."),
                    Setting.of(
                                    "security.injection-threshold",
                                    "INJECTION_CONFIDENCE_THRESHOLD",
                                    FRACTION,
                                    "How sure the screen must be to call a message an attack.")
                            .orElse("0.7")
                            .in("0.5", "0.7", "0.9"),
                    Setting.of(
                                    "security.max-violations-per-day",
                                    "MAX_SECURITY_VIOLATIONS_PER_DAY",
                                    new Kind.Whole(1, 1_000),
                                    "How many attacks in a day are borne before someone is shut"
                                            + " out.")
                            .orElse("10"),
                    Setting.of(
                                    "rate-limit.requests-per-minute",
                                    "RATE_LIMIT_REQUESTS_PER_MINUTE",
                                    new Kind.Whole(1, 100_000),
                                    "How many messages one person may send in a minute.")
                            .orElse("60")
                            .in("120", "60", "300"),
                    Setting.of(
                                    "rate-limit.burst",
                                    "RATE_LIMIT_BURST",
                                    new Kind.Whole(1, 100_000),
                                    "How many of them may come at once.")
                            .orElse("10"));

    private static final List<Setting> ALL =
            Stream.of(GENERAL, AccessSettings.ALL, ModelTable.ALL, COMPANIONS, SafetySettings.ALL)
                    .flatMap(List::stream)
                    .toList();

    private static final Map<String, Setting> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::key, Function.identity()));

    private SettingsTable() {}

    public static List<Setting> all() {
        return ALL;
    }

    static boolean has(String key) {
        return BY_KEY.containsKey(key);
    }

    static Setting named(String key) {
        var setting = BY_KEY.get(key);
        if (setting == null) {
            throw new IllegalArgumentException(key + " is not in the table of settings");
        }
        return setting;
    }

    private static List<String> personalities() {
        return Arrays.stream(Profile.values()).map(Profile::settingName).toList();
    }
}
