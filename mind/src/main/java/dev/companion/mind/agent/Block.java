package dev.companion.mind.agent;

import dev.companion.schemas.AgentEvent.Editor;
import java.time.Instant;
import java.util.UUID;

/**
 * A memory block as it stands.
 *
 * @param text never empty
 * @param editor who changed it last
 * @param at when that was
 * @param edit the event that did; of a default none, see {@link Blocks#withDefaults}
 * @param place of that event in the log: an edit further back changes nothing any more
 */
public record Block(String label, String text, Editor editor, Instant at, UUID edit, long place) {}
