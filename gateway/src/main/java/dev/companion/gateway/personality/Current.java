package dev.companion.gateway.personality;

import dev.companion.gateway.NotNow;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.stores.postgres.PersonalityHistory;
import dev.companion.topics.PersonalityTable;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Every personality as it stands, out of memory. Only for whoever has not changed since the start
 * the number of the row has to be looked up, once.
 */
final class Current {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(10).toNanos();

    private final ChangeWatch changes;
    private final PersonalityTable table;
    private final PersonalityHistory rows;

    Current(ChangeWatch changes, PersonalityTable table, PersonalityHistory rows) {
        this.changes = changes;
        this.table = table;
        this.rows = rows;
    }

    /** Empty for a companion that the fold has not brought into the world yet. */
    Optional<Placed> find(UUID companion) {
        var seen = changes.newest(companion);
        var stands = table.find(companion);
        return seen.isPresent() && stands.map(now -> !isNewer(now, seen.get())).orElse(true)
                ? seen
                : stands.map(now -> placed(companion, now));
    }

    /** The table is a moment ahead of the watch, or the watch was not there yet. */
    private Placed placed(UUID companion, PersonalitySnapshot stands) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var seen = changes.newest(companion).filter(placed -> !isNewer(stands, placed));
            if (seen.isPresent()) {
                return seen.get();
            }
            var id = rows.idOf(companion, stands.version());
            if (id.isPresent()) {
                return learnt(companion, stands, id);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        throw new NotNow("the rows have not taken in yet how it stands; please try again");
    }

    private Placed learnt(UUID companion, PersonalitySnapshot stands, OptionalLong id) {
        var placed = new Placed(id.getAsLong(), stands);
        changes.learn(companion, placed);
        return placed;
    }

    private static boolean isNewer(PersonalitySnapshot stands, Placed seen) {
        return stands.version() > seen.snapshot().version();
    }
}
