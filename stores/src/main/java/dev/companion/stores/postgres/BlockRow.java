package dev.companion.stores.postgres;

import dev.companion.schemas.AgentEvent.Editor;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of a memory block.
 *
 * @param id derived from its place in the log; grows with it
 * @param edit the event that made it
 * @param text all that the block held since; empty when it was gone
 */
public record BlockRow(long id, UUID edit, Instant at, Editor editor, String label, String text) {

    /** Where the event is in its partition. */
    public long offset() {
        return LogEntry.offsetOf(id);
    }
}
