package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that may come to mind: one side of an exchange as it was said, or what was made of
 * several.
 *
 * @param id of the memory
 * @param source the message or reply it is the text of
 * @param turn orders the episodes of one companion; not dense
 * @param emotion what the speaker's words conveyed, a label
 * @param text word for word
 * @param document what the document is called that it is a passage of; else empty
 * @param mood the companion's then; absent where that is not known
 */
public record Episode(
        UUID companion,
        UUID id,
        MemoryType type,
        UUID source,
        Speaker speaker,
        Place place,
        UUID conversation,
        long turn,
        Instant at,
        String emotion,
        String text,
        String document,
        Optional<Pad> mood) {

    /** What is no passage, in no mood that is known. */
    public Episode(
            UUID companion,
            UUID id,
            MemoryType type,
            UUID source,
            Speaker speaker,
            Place place,
            UUID conversation,
            long turn,
            Instant at,
            String emotion,
            String text) {
        this(
                companion,
                id,
                type,
                source,
                speaker,
                place,
                conversation,
                turn,
                at,
                emotion,
                text,
                "",
                Optional.empty());
    }
}
