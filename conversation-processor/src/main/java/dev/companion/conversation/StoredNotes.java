package dev.companion.conversation;

import dev.companion.mind.agent.Blocks;
import dev.companion.mind.agent.Notes;
import dev.companion.mind.agent.Reminders;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.ReminderSet;
import dev.companion.stores.postgres.MemoryBlocks;
import dev.companion.stores.postgres.StoredReminders;
import java.util.UUID;

/**
 * A companion's notes as the rows have them. Reading may throw {@link
 * dev.companion.stores.postgres.DatabaseUnavailable}.
 */
public record StoredNotes(MemoryBlocks blocks, StoredReminders reminders) {

    public Notes of(UUID companion) {
        var edited = Blocks.NONE;
        for (var row : blocks.current(companion)) {
            var edit = new BlockEdited(row.at(), row.editor(), row.label(), row.text());
            edited = edited.apply(row.edit(), row.offset(), edit);
        }
        var open = Reminders.NONE;
        for (var row : reminders.open(companion, Reminders.MOST)) {
            open =
                    open.apply(
                            row.reminder(),
                            new ReminderSet(row.at(), row.due(), row.turn(), row.text()));
        }
        return new Notes(edited, open);
    }
}
