package dev.companion.conversation;

import dev.companion.mind.voice.Line;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Speaker;
import dev.companion.stores.index.Episode;
import java.time.Instant;
import java.util.UUID;

/**
 * A line as it was said.
 *
 * @param memory the memory that it is, or will be as soon as it is stored
 */
record Uttered(UUID memory, Speaker speaker, String text, Instant at) {

    /**
     * @param source the message or reply it was said in
     */
    static Uttered in(UUID source, Speaker speaker, String text, Instant at) {
        return new Uttered(memoryOf(source), speaker, text, at);
    }

    static Uttered of(Episode episode) {
        return new Uttered(episode.id(), episode.speaker(), episode.text(), episode.at());
    }

    /** The slot of the memory of a message or reply. */
    static UUID memoryOf(UUID source) {
        return EventId.derived(source, EventType.EPISODE_STORED, 0);
    }

    Line line() {
        return new Line(speaker, text);
    }
}
