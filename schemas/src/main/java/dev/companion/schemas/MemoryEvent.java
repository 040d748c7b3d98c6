package dev.companion.schemas;

import dev.companion.schemas.ConversationEvent.Place;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What is remembered. Topic {@code companion.memory.v1}. A memory's id is its first event's id. */
public sealed interface MemoryEvent extends Event
        permits MemoryEvent.EpisodeStored,
                MemoryEvent.ImportanceScored,
                MemoryEvent.EmbeddingComputed,
                MemoryEvent.MemoriesRecalled,
                KnowledgeEvent,
                ConflictEvent,
                DocumentEvent {

    /**
     * One side of an exchange, word for word: the primary record of every memory.
     *
     * @param source the message or reply it is the text of
     * @param turn orders the episodes of one companion; not dense
     * @param emotion what the speaker's words conveyed, a label
     * @param mood the companion's mood then; absent for an imported line
     */
    record EpisodeStored(
            Instant at,
            UUID source,
            Speaker speaker,
            Place place,
            UUID conversation,
            long turn,
            String emotion,
            Optional<Pad> mood,
            @Personal String text)
            implements MemoryEvent {}

    /**
     * How much a memory matters.
     *
     * @param importance 0…1
     * @param scorer who scored it, with its version
     * @param degraded true when a better scorer should have done it and could not
     */
    record ImportanceScored(
            Instant at, UUID memory, double importance, String scorer, boolean degraded)
            implements MemoryEvent {}

    /**
     * A memory's text as a vector.
     *
     * @param vector 32-bit floats, see {@link Vectors}
     */
    record EmbeddingComputed(
            Instant at, UUID memory, String model, int dimension, @Personal String vector)
            implements MemoryEvent {}

    /**
     * What came to mind for a turn.
     *
     * @param recalled best first
     * @param degraded true when part of the search was not available
     */
    record MemoriesRecalled(Instant at, UUID turn, List<Recalled> recalled, boolean degraded)
            implements MemoryEvent {
        public MemoriesRecalled {
            recalled = List.copyOf(recalled);
        }
    }

    /**
     * One memory that came to mind.
     *
     * @param score 0…1, comparable within one recall
     * @param type what kind of memory it is; absent in a record of before there were kinds
     * @param reasons what made it come to mind
     */
    record Recalled(
            UUID memory, double score, Optional<MemoryType> type, Set<RecallReason> reasons) {
        public Recalled {
            // In the order they are declared, so that equal records are equal texts.
            reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
        }

        /** As records said it before there were kinds and reasons. */
        public Recalled(UUID memory, double score) {
            this(memory, score, Optional.empty(), Set.of());
        }
    }
}
