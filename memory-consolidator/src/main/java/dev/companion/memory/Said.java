package dev.companion.memory;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Event;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was said, by either side.
 *
 * @param fact the one that completed it, and leads to the memory
 * @param source the message or reply it was said in; names the memory's slot
 * @param turn orders what one companion's two sides said
 * @param mood the companion's then, where one was recorded
 */
record Said(
        Recorded<? extends Event> fact,
        UUID source,
        Instant at,
        Speaker speaker,
        Place place,
        UUID conversation,
        long turn,
        Optional<Pad> mood,
        String text) {}
