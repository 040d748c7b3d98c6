package dev.companion.stores.postgres;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A memory.
 *
 * @param logId derived from its place in the log; grows with it
 * @param type such as {@code episodic}
 * @param source the message or reply it is the text of
 * @param turn orders the memories of one companion
 * @param emotion what the speaker's words conveyed, a label
 * @param mood the companion's mood then; absent for an imported line
 * @param importance 0…1; absent until it is scored
 * @param recalls how often it came to mind
 */
public record MemoryRow(
        UUID id,
        long logId,
        String type,
        UUID source,
        Speaker speaker,
        Place place,
        UUID conversation,
        long turn,
        Instant at,
        String text,
        String emotion,
        Optional<Pad> mood,
        OptionalDouble importance,
        long recalls,
        Optional<Instant> lastRecalled) {}
