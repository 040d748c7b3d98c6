package dev.companion.standalone.system;

import dev.companion.embedded.EmbeddedInfrastructure;
import dev.companion.embedded.EmbeddedSettings;
import dev.companion.models.Secret;
import dev.companion.standalone.settings.Settings;
import dev.companion.stores.cache.Redis;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.DatabaseSettings;
import dev.companion.topics.KafkaSettings;
import java.util.function.Consumer;

/**
 * Kafka, PostgreSQL and Redis, and what is counted of their use: those that the settings name, and
 * of our own making the rest.
 */
record Infrastructure(
        EmbeddedInfrastructure embedded,
        KafkaSettings kafka,
        Database database,
        Redis redis,
        Meters meters)
        implements AutoCloseable {

    static Infrastructure start(Settings settings, Consumer<String> progress) {
        var embedded =
                EmbeddedInfrastructure.start(
                        new EmbeddedSettings(
                                settings.dataDir(),
                                settings.kafka().bootstrapServers().isEmpty(),
                                settings.postgres().jdbcUrl().isEmpty(),
                                settings.redis().url().isEmpty()),
                        progress);
        var meters = Meters.start();
        var kafka =
                new KafkaSettings(
                        settings.kafka()
                                .bootstrapServers()
                                .or(embedded::kafkaBootstrapServers)
                                .orElseThrow(),
                        settings.kafka().replicationFactor(),
                        meters.registry());
        return new Infrastructure(
                embedded, kafka, database(settings, embedded), redis(settings, embedded), meters);
    }

    private static Database database(Settings settings, EmbeddedInfrastructure embedded) {
        var postgres = settings.postgres();
        return Database.open(
                postgres.jdbcUrl()
                        .map(url ->
                                new DatabaseSettings(
                                        url,
                                        postgres.user(),
                                        postgres.password().map(Secret::value).orElse("")))
                        .orElseGet(() ->
                                new DatabaseSettings(
                                        embedded.postgresUrl().orElseThrow(), "companion", "")));
    }

    private static Redis redis(Settings settings, EmbeddedInfrastructure embedded) {
        return Redis.at(
                settings.redis().url().map(Secret::value).or(embedded::redisUrl).orElseThrow());
    }

    @Override
    public void close() {
        redis.close();
        database.close();
        embedded.close();
        meters.close();
    }
}
