package dev.companion.gateway.memory;

import dev.companion.gateway.Births.Forgotten;
import dev.companion.gateway.Gateway;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.topics.EventLog;
import dev.companion.topics.RootId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts what a user wants into the log. */
public final class Writing {

    private final CompanionKeys keys;
    private final EventLog log;
    private final TakenIn taken;
    private final InstantSource clock;

    Writing(CompanionKeys keys, EventLog log, TakenIn taken, InstantSource clock) {
        this.keys = keys;
        this.log = log;
        this.taken = taken;
        this.clock = clock;
    }

    /**
     * For facts that no memory index takes in.
     *
     * @param database where they have rows
     */
    public static Writing ofRows(
            CompanionKeys keys, EventLog log, Database database, InstantSource clock) {
        return new Writing(keys, log, new TakenIn(new PastReflections(database), Map::of), clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * The slot of a wish.
     *
     * @param kind such as {@code memory-correction}
     * @param name the same for the same wish made again
     */
    public UUID slot(UUID companion, String kind, String name) {
        var key = keys.find(companion).orElseThrow(() -> new Forgotten(companion));
        return RootId.of(key.ids(), kind, name);
    }

    /** Something that nothing else led to. */
    public <E extends Event> Recorded<E> root(UUID companion, UUID slot, E event) {
        return Recorded.root(slot, Gateway.MODULE, companion, event);
    }

    /**
     * Returns when all of it is in the log.
     *
     * @return whether rows and index have taken it in as well
     */
    public boolean write(List<Recorded<? extends Event>> facts) {
        return taken.await(log.appendAndWait(facts));
    }
}
