package dev.companion.stores.postgres;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * A memory.
 *
 * @param logId derived from its place in the log; grows with it
 * @param source the message or reply it is the text of; of one that was drawn from episodes the
 *     first of them, of a passage its document
 * @param turn orders the episodes of one companion
 * @param at when it was said, or known to hold since
 * @param emotion what the speaker's words conveyed, a label; may be empty
 * @param mood the companion's mood then; absent for an imported line
 * @param importance 0…1; absent until it is scored
 * @param recalls how often it came to mind
 * @param drawn how it came about, where it was drawn from episodes
 */
public record MemoryRow(
        UUID id,
        long logId,
        MemoryType type,
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
        Optional<Instant> lastRecalled,
        boolean pinned,
        boolean setAside,
        Optional<Drawn> drawn,
        Optional<Outdated> outdated) {

    /**
     * What a memory rests on.
     *
     * @param sources the episodes, or of a correction the memory it corrects; never empty
     * @param confidence 0…1; absent for a correction
     * @param claim what it states, of a fact
     */
    public record Drawn(List<UUID> sources, OptionalDouble confidence, Optional<Claimed> claim) {
        public Drawn {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What a fact states of whom.
     *
     * @param standing whether it holds, has ended or is denied
     * @param lastSaid when it was told last
     */
    public record Claimed(
            String subject, String attribute, String value, String standing, Instant lastSaid) {}

    /** That it no longer holds, and what does instead. */
    public record Outdated(Instant since, Supersession why, Optional<UUID> by) {}
}
