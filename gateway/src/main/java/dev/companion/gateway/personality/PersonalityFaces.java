package dev.companion.gateway.personality;

import dev.companion.gateway.Births;
import dev.companion.gateway.GatewayConfig;
import dev.companion.gateway.Users;
import dev.companion.gateway.reflection.LookBack;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.MemoryBlocks;
import dev.companion.stores.postgres.PersonalityHistory;
import dev.companion.stores.postgres.StoredNeeds;
import dev.companion.stores.postgres.StoredQuirks;
import dev.companion.stores.postgres.UserRows;
import dev.companion.topics.EventLog;
import dev.companion.topics.PersonalityTable;
import java.time.InstantSource;

/**
 * Puts together what lets people read and move their companion's personality.
 *
 * @param database the rows of it
 */
public record PersonalityFaces(Database database) {

    /** For those who read. */
    public PersonalityController reading(
            Users users, ChangeWatch changes, PersonalityTable table, InstantSource clock) {
        var history = new PersonalityHistory(database);
        var reads =
                new PersonalityReads(
                        new Current(changes, table, history),
                        history,
                        new StoredQuirks(database),
                        new StoredNeeds(database));
        return new PersonalityController(users, reads, clock);
    }

    /** What moves a personality from outside. */
    public Moving moving(
            ChangeWatch changes,
            PersonalityTable table,
            CompanionKeys keys,
            EventLog log,
            InstantSource clock) {
        var history = new PersonalityHistory(database);
        var journal = new Journaling(keys, log, changes, history);
        return new Moving(
                new Current(changes, table, history), journal, new MemoryBlocks(database), clock);
    }

    /** For those who move it. */
    public MovingController movable(
            GatewayConfig config, Users users, Births births, LookBack lookBack, Moving moving) {
        return new MovingController(config, users, births, lookBack, moving);
    }

    /** For whoever runs the system. */
    public ResetController resetting(GatewayConfig config, Users users, Moving moving) {
        return new ResetController(config, users, new UserRows(database), moving);
    }
}
