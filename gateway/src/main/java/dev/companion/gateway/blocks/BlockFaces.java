package dev.companion.gateway.blocks;

import dev.companion.gateway.Users;
import dev.companion.gateway.memory.Writing;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.MemoryBlocks;
import dev.companion.stores.postgres.StoredReminders;
import dev.companion.topics.EventLog;
import dev.companion.topics.PersonalityTable;
import java.time.InstantSource;

/**
 * Puts together what lets users read and change their companion's blocks.
 *
 * @param database the rows of them
 */
public record BlockFaces(Database database) {

    /** For those who read. */
    public BlocksController reading(Users users, PersonalityTable personalities) {
        return new BlocksController(users, reads(personalities));
    }

    /** For those who change a block. */
    public BlockEditsController editing(
            Users users,
            PersonalityTable personalities,
            CompanionKeys keys,
            EventLog log,
            InstantSource clock) {
        var writing = Writing.ofRows(keys, log, database, clock);
        return new BlockEditsController(users, new BlockEdits(reads(personalities), writing));
    }

    /** For those who ask what it means to bring up. */
    public RemindersController reminders(Users users) {
        return new RemindersController(users, new StoredReminders(database));
    }

    private BlockReads reads(PersonalityTable personalities) {
        return new BlockReads(new MemoryBlocks(database), personalities);
    }
}
