package dev.companion.gateway.people;

import dev.companion.gateway.Births.Forgotten;
import dev.companion.gateway.Gateway;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.UserEvent;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.UserRows;
import dev.companion.topics.EventLog;
import dev.companion.topics.RootId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Puts facts about people into the log. */
public final class Ledger {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(10).toNanos();

    private final CompanionKeys keys;
    private final EventLog log;
    private final UserRows rows;

    public Ledger(CompanionKeys keys, EventLog log, UserRows rows) {
        this.keys = keys;
        this.log = log;
        this.rows = rows;
    }

    /**
     * Returns when it is in the log.
     *
     * @param wish the same names the same fact
     * @return whether the rows have taken it in as well, which they get a few seconds for
     */
    public boolean write(UUID companion, String wish, UserEvent event) {
        var ids = keys.find(companion).orElseThrow(() -> new Forgotten(companion)).ids();
        var kind = event.getClass().getSimpleName();
        var fact = Recorded.root(RootId.of(ids, kind, wish), Gateway.MODULE, companion, event);
        return awaitRows(log.appendAndWait(List.of(fact)).getFirst());
    }

    private boolean awaitRows(RecordMetadata place) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (behind(place)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return true;
    }

    private boolean behind(RecordMetadata place) {
        try {
            return rows.knownUpTo(place.topic(), place.partition()) <= place.offset();
        } catch (DatabaseUnavailable _) {
            return true;
        }
    }
}
