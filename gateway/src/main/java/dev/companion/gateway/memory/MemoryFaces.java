package dev.companion.gateway.memory;

import dev.companion.gateway.Users;
import dev.companion.gateway.reflection.LookBack;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Conflicts;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.stores.postgres.UserRows;
import dev.companion.topics.EventLog;
import java.time.InstantSource;

/**
 * Puts together what lets users read and change what is remembered.
 *
 * @param database the rows of it
 * @param search finds what they ask for
 */
public record MemoryFaces(Database database, MemorySearch search) {

    /** For those who read. */
    public MemoryController reading(Users users, InstantSource clock) {
        return new MemoryController(users, ids(), reads(clock));
    }

    /** For those who change a memory, or take many out of recall. */
    public ChangesController changing(
            Users users, CompanionKeys keys, EventLog log, MemoryIndex index, InstantSource clock) {
        var writing = writing(keys, log, index, clock);
        return new ChangesController(
                users,
                ids(),
                reads(clock),
                new Changes(writing),
                new Cleanup(new Memories(database), writing));
    }

    /** For whoever runs the system. */
    public SweepController sweeping(
            CompanionKeys keys, EventLog log, MemoryIndex index, InstantSource clock) {
        return new SweepController(
                new UserRows(database),
                new Cleanup(new Memories(database), writing(keys, log, index, clock)),
                clock);
    }

    /** For those who settle where memories disagree. */
    public ConflictsController settling(
            Users users, CompanionKeys keys, EventLog log, MemoryIndex index, InstantSource clock) {
        var memories = new Memories(database);
        return new ConflictsController(
                users,
                new Conflicts(database),
                memories,
                new Settling(memories, writing(keys, log, index, clock)));
    }

    /** For those who do not wait for the night. */
    public static ConsolidationController consolidating(
            Users users, LookBack lookBack, InstantSource clock) {
        return new ConsolidationController(users, lookBack, clock);
    }

    private MemoryIds ids() {
        return new MemoryIds(new Memories(database), new ForgottenMemories(database));
    }

    private MemoryReads reads(InstantSource clock) {
        return new MemoryReads(new Memories(database), search, clock);
    }

    private Writing writing(
            CompanionKeys keys, EventLog log, MemoryIndex index, InstantSource clock) {
        return new Writing(
                keys, log, new TakenIn(new PastReflections(database), index::nextOffsets), clock);
    }
}
