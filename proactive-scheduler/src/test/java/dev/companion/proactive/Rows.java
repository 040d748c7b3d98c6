package dev.companion.proactive;

import dev.companion.embedded.EmbeddedInfrastructure;
import dev.companion.embedded.EmbeddedSettings;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.UserEvent.CompanionInitialized;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.keys.MasterKey;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.DatabaseSettings;
import dev.companion.stores.postgres.Identities;
import dev.companion.stores.postgres.LogEntry;
import dev.companion.stores.postgres.NightsDue;
import dev.companion.stores.postgres.RowProjection;
import dev.companion.stores.postgres.StoredKeys;
import dev.companion.stores.postgres.Windows;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.commons.io.FileUtils;

/** Real rows, filled as the log would fill them. */
final class Rows {

    private static final UUID ROOM = new UUID(7, 7);
    private static long offset;

    final Database database = Started.DATABASE;
    private final MasterKey master = MasterKey.fromSetting("A".repeat(43) + "=");
    private final Identities identities =
            new Identities(database, master, InstantSource.fixed(Instant.EPOCH));
    private final CompanionKeys keys = new CompanionKeys(master, new StoredKeys(database));
    private final RowProjection projection = new RowProjection(database);

    DueNights due() {
        return due(LocalTime.of(3, 0));
    }

    DueNights due(LocalTime reflectionTime) {
        return new DueNights(
                new ProactiveSchedulerConfig(
                        new KafkaSettings("nowhere:9092", 1), ZoneOffset.UTC, reflectionTime),
                keys,
                new NightsDue(database),
                new Windows(database));
    }

    UUID person(String zone, Instant bornAt) {
        var companion = identities.findOrCreate("test", UUID.randomUUID().toString()).companion();
        apply(companion, new CompanionInitialized(bornAt, "default", "Ada", zone), bornAt);
        return companion;
    }

    UUID says(UUID companion, Instant at) {
        return says(companion, at, at);
    }

    UUID says(UUID companion, Instant at, Instant loggedAt) {
        return apply(
                companion,
                new MessageReceived(at, Place.DIRECT, ROOM, Origin.WEB, "Hello."),
                loggedAt);
    }

    /** The request is in the log and the rows have read it. */
    void asked(Recorded<ReflectionRequested> request) {
        apply(request, request.event().at());
    }

    private UUID apply(UUID companion, Event event, Instant loggedAt) {
        return apply(Recorded.root(UUID.randomUUID(), "test", companion, event), loggedAt);
    }

    private UUID apply(Recorded<? extends Event> fact, Instant loggedAt) {
        projection.apply(
                List.of(
                        new LogEntry(
                                fact, Topic.of(fact.event()).fullName(), 0, offset++, loggedAt)));
        return fact.id();
    }

    private static Database start() {
        try {
            var folder = Files.createTempDirectory("companion-due");
            var embedded =
                    EmbeddedInfrastructure.start(
                            new EmbeddedSettings(folder, false, true, false), _ -> {});
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
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class of its own: the start calls back from other threads, which wait for this class. */
    private static final class Started {
        static final Database DATABASE = start();
    }
}
