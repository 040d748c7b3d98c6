package dev.companion.schemas;

import dev.companion.schemas.ConversationEvent.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is made of the episodes, and what the user makes of that. Topic {@code companion.memory.v1}.
 */
public sealed interface KnowledgeEvent extends MemoryEvent {

    /**
     * A line told something about the user that holds for a time.
     *
     * @param at since when it is known to hold: when it was said
     * @param place the most private of the places its sources were said in
     * @param sources the episodes it rests on, never empty
     * @param confidence 0…1
     * @param learner who read it out of the episodes, with its version
     * @param subject whom it is about, such as {@code user} or {@code sister ana}
     * @param attribute what about them, such as {@code lives_in}
     * @param value such as {@code lisbon}
     * @param standing whether it holds, has ended or is denied
     * @param text the same as a sentence
     */
    record FactLearned(
            Instant at,
            Place place,
            List<UUID> sources,
            double confidence,
            String learner,
            @Personal String subject,
            @Personal String attribute,
            @Personal String value,
            @Personal String standing,
            @Personal String text)
            implements KnowledgeEvent {
        public FactLearned {
            sources = named(sources);
        }
    }

    /**
     * A fact was told again.
     *
     * @param memory the fact
     * @param source the episode that tells it again
     * @param confidence 0…1, as it is now
     */
    record FactConfirmed(Instant at, UUID memory, UUID source, double confidence)
            implements KnowledgeEvent {}

    /**
     * Several episodes were drawn together.
     *
     * @param type {@link MemoryType#SEMANTIC} or {@link MemoryType#EMOTIONAL}
     * @param place the most private of the places its sources were said in
     * @param sources the episodes it rests on, never empty
     * @param confidence 0…1
     * @param maker who drew them together, with its version
     * @param degraded true when a better maker should have done it and could not
     * @param emotion what the user conveyed in them, a label; empty for a semantic one
     */
    record SemanticCreated(
            Instant at,
            MemoryType type,
            Place place,
            List<UUID> sources,
            double confidence,
            String maker,
            boolean degraded,
            String emotion,
            @Personal String text)
            implements KnowledgeEvent {
        public SemanticCreated {
            if (type != MemoryType.SEMANTIC && type != MemoryType.EMOTIONAL) {
                throw new IllegalArgumentException("type must be semantic or emotional: " + type);
            }
            sources = named(sources);
        }
    }

    /**
     * A memory no longer holds; it stays in the history and is no longer recalled.
     *
     * @param by what holds instead; absent when it has just ended
     */
    record MemorySuperseded(Instant at, UUID memory, Optional<UUID> by, Supersession why)
            implements KnowledgeEvent {}

    /** Why a memory no longer holds. */
    enum Supersession {
        /** Things have changed. */
        CHANGED,
        /** A conflict was settled in favour of another. */
        SETTLED,
        /** What it rests on was corrected. */
        CORRECTED,
        /** A newer gist covers it. */
        MERGED
    }

    /**
     * The user said how it really was: a new memory, whose id is this event's, holds in place of
     * the old one.
     *
     * @param memory the old one
     * @param type of both
     * @param place of both
     * @param said when the old one was said
     */
    record MemoryCorrected(
            Instant at,
            UUID memory,
            MemoryType type,
            Place place,
            Instant said,
            @Personal String text)
            implements KnowledgeEvent {}

    /** The user wants it kept in mind, or no longer. */
    record MemoryPinned(Instant at, UUID memory, boolean pinned) implements KnowledgeEvent {}

    /** The user wants it forgotten: it leaves every projection and prompt. */
    record MemoryDeleted(Instant at, UUID memory) implements KnowledgeEvent {}

    /**
     * Memories that are old and matter little were taken out of recall; they can still be listed.
     *
     * @param olderThan made before this
     * @param importanceBelow 0…1, and worth less than this when it was applied
     * @param memories which those were
     */
    record CleanupApplied(
            Instant at, Instant olderThan, double importanceBelow, List<UUID> memories)
            implements KnowledgeEvent {
        /** The most memories of one event. */
        public static final int MOST = 5_000;

        public CleanupApplied {
            memories = List.copyOf(memories);
            if (memories.size() > MOST) {
                throw new IllegalArgumentException(
                        "at most %d memories at once, were %d".formatted(MOST, memories.size()));
            }
        }
    }

    private static List<UUID> named(List<UUID> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("what is known must name the episodes it rests on");
        }
        return List.copyOf(sources);
    }
}
