package dev.companion.mind.agent;

import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.ReminderKept;
import dev.companion.schemas.AgentEvent.ReminderSet;
import dev.companion.schemas.Event;
import java.util.UUID;

/** What a companion has at hand beside its memories. */
public record Notes(Blocks blocks, Reminders reminders) {

    public static final Notes NONE = new Notes(Blocks.NONE, Reminders.NONE);

    /**
     * After a fact; most change nothing.
     *
     * @param place of its record in the log
     */
    public Notes apply(UUID id, long place, Event event) {
        return switch (event) {
            case BlockEdited edit -> new Notes(blocks.apply(id, place, edit), reminders);
            case ReminderSet set -> new Notes(blocks, reminders.apply(id, set));
            case ReminderKept kept -> new Notes(blocks, reminders.apply(kept));
            default -> this;
        };
    }

    /** The same with what another reading of the log knows. */
    public Notes and(Notes others) {
        return new Notes(blocks.and(others.blocks), reminders.and(others.reminders));
    }
}
