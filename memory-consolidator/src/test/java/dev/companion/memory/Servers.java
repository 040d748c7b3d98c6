package dev.companion.memory;

import dev.companion.embedded.EmbeddedInfrastructure;
import dev.companion.embedded.EmbeddedSettings;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.DatabaseSettings;
import dev.companion.topics.Catalogue;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Provisioner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.commons.io.FileUtils;
import org.apache.kafka.clients.admin.Admin;

/** A real broker with all topics and a real database, for all tests of a JVM. */
record Servers(KafkaSettings kafka, Database database) {

    static Servers running() {
        return Started.SERVERS;
    }

    private static Servers start() {
        try {
            var folder = Files.createTempDirectory("companion-nights");
            var embedded =
                    EmbeddedInfrastructure.start(
                            new EmbeddedSettings(folder, true, true, false), _ -> {});
            var kafka = new KafkaSettings(embedded.kafkaBootstrapServers().orElseThrow(), 1);
            try (var admin = Admin.create(kafka.admin())) {
                new Provisioner(admin, Catalogue.load(), 1).apply();
            }
            var database =
                    Database.open(
                            new DatabaseSettings(
                                    embedded.postgresUrl().orElseThrow(), "companion", ""));
            database.migrate();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                database.close();
                                embedded.close();
                                FileUtils.deleteQuietly(folder.toFile());
                            }));
            return new Servers(kafka, database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class of its own: the start calls back from other threads, which wait for this class. */
    private static final class Started {

        static final Servers SERVERS = start();
    }
}
