package dev.companion.standalone.e2e;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.keys.MasterKey;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.DatabaseSettings;
import dev.companion.stores.postgres.Identities;
import dev.companion.stores.postgres.StoredKeys;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.KeyRing;
import dev.companion.topics.RootId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** A door where people write line by line, as a bot would bring their lines into the log. */
final class ChatDoor implements AutoCloseable {

    private final Database database;
    private final Identities identities;
    private final CompanionKeys keys;
    private final EventLog log;

    ChatDoor(Path data, Insides insides) {
        this.database = Database.open(new DatabaseSettings(insides.postgres(), "companion", ""));
        var master = MasterKey.loadOrCreate(data.resolve("master.key"));
        this.identities = new Identities(database, master, Clock.systemUTC());
        this.keys = new CompanionKeys(master, new StoredKeys(database));
        this.log =
                new EventLog(
                        new KafkaSettings(insides.kafka(), 1),
                        new EventCodec(id ->
                                keys.find(id)
                                        .map(key -> new KeyRing.TextKey(key.keyId(), key.text()))));
    }

    /** One who has a companion already writes these lines, one right after the other. */
    void write(String user, String... lines) {
        var companion = identities.find("web", user).orElseThrow().companion();
        log.appendAndWait(Arrays.stream(lines).map(line -> message(companion, line)).toList());
    }

    private Recorded<MessageReceived> message(UUID companion, String line) {
        var ids = keys.find(companion).orElseThrow().ids();
        return Recorded.root(
                RootId.of(ids, "test-chat", UUID.randomUUID().toString()),
                "gateway",
                companion,
                new MessageReceived(
                        Instant.now(),
                        Place.DIRECT,
                        RootId.of(ids, "conversation", "chat"),
                        Origin.DISCORD,
                        line));
    }

    @Override
    public void close() {
        log.close();
        database.close();
    }
}
