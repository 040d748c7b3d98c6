package dev.companion.gateway.personality;

import dev.companion.gateway.Births.Forgotten;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.PersonalityHistory;
import dev.companion.topics.EventLog;
import dev.companion.topics.RootId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Puts facts into the journal and waits until the fold has taken them in. */
final class Journaling {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CompanionKeys keys;
    private final EventLog log;
    private final ChangeWatch changes;
    private final PersonalityHistory rows;

    Journaling(CompanionKeys keys, EventLog log, ChangeWatch changes, PersonalityHistory rows) {
        this.keys = keys;
        this.log = log;
        this.changes = changes;
        this.rows = rows;
    }

    /**
     * The slot of a wish.
     *
     * @param name the same for the same wish made again
     */
    UUID slot(UUID companion, String kind, String name) {
        var key = keys.find(companion).orElseThrow(() -> new Forgotten(companion));
        return RootId.of(key.ids(), kind, name);
    }

    /** Whether the fold took in this fact long ago: the wish is made again. */
    boolean known(UUID companion, UUID fact) {
        try {
            var change = EventId.derived(fact, EventType.PERSONALITY_CHANGED, 0);
            return rows.find(companion, change).isPresent();
        } catch (DatabaseUnavailable _) {
            // Then it is written again, which changes nothing.
            return false;
        }
    }

    /**
     * Returns when all of it is in the log.
     *
     * @param moving the one among them that the fold takes in
     * @return whether it has, which it gets a few seconds for
     */
    boolean write(List<Recorded<? extends Event>> facts, UUID moving) {
        changes.expect(moving);
        log.appendAndWait(facts);
        return changes.await(moving, PATIENCE).isPresent();
    }
}
