package dev.companion.stores.index;

import dev.companion.schemas.ConflictEvent;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.DocumentEvent.DocumentAdded;
import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.KnowledgeEvent.CleanupApplied;
import dev.companion.schemas.KnowledgeEvent.FactConfirmed;
import dev.companion.schemas.KnowledgeEvent.FactLearned;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemoryPinned;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.stores.index.Standing.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that the log says of one memory so far, in whatever order it came; a memory whose episode is
 * not here yet is kept but not found.
 *
 * @param changes the ids of the last facts that changed it otherwise than for good, oldest first;
 *     each counts once
 */
record Memory(
        Key key,
        Optional<Episode> episode,
        OptionalDouble importance,
        Standing standing,
        List<UUID> changes,
        Map<Space, float[]> vectors) {

    /** A memory's id is only unique together with whose it is: nobody writes to another's. */
    record Key(UUID companion, UUID memory) {
        String term() {
            return companion + "/" + memory;
        }
    }

    /** Later repeats than this many changes ago would be taken for news. */
    private static final int CHANGES_KNOWN = 32;

    Memory {
        changes = List.copyOf(changes);
        vectors = Map.copyOf(vectors);
    }

    static Memory unknown(Key key) {
        return new Memory(
                key, Optional.empty(), OptionalDouble.empty(), Standing.PLAIN, List.of(), Map.of());
    }

    /**
     * Which memories a fact is about; those of a document that is removed are not named by it, see
     * {@link Batch}.
     */
    static List<Key> about(UUID companion, UUID fact, MemoryEvent event) {
        var ids =
                switch (event) {
                    case EpisodeStored _, FactLearned _, SemanticCreated _, ChunkStored _ ->
                            Stream.of(fact);
                    case MemoryCorrected corrected -> Stream.of(fact, corrected.memory());
                    case ImportanceScored scored -> Stream.of(scored.memory());
                    case EmbeddingComputed computed -> Stream.of(computed.memory());
                    case MemorySuperseded superseded -> Stream.of(superseded.memory());
                    case MemoryPinned pinned -> Stream.of(pinned.memory());
                    case MemoryDeleted deleted -> Stream.of(deleted.memory());
                    case CleanupApplied cleanup -> cleanup.memories().stream();
                    case MemoriesRecalled _, FactConfirmed _, ConflictEvent _ -> Stream.<UUID>of();
                    case DocumentAdded _, DocumentRemoved _ -> Stream.<UUID>of();
                };
        return ids.map(id -> new Key(companion, id)).toList();
    }

    /** The memory after a fact about it; empty when the fact changes nothing. */
    Optional<Memory> apply(UUID fact, MemoryEvent event) {
        if (standing.is(Mark.FORGOTTEN)) {
            return Optional.empty();
        }
        return switch (event) {
            case EpisodeStored _, FactLearned _, SemanticCreated _, ChunkStored _ -> made(event);
            case MemoryCorrected _ ->
                    fact.equals(key.memory()) ? made(event) : marked(Mark.SUPERSEDED);
            case ImportanceScored scored -> once(fact).map(m -> m.worth(scored.importance()));
            case EmbeddingComputed computed ->
                    Space.vectorOf(computed)
                            .flatMap(vector -> embedded(Space.of(computed), vector));
            case MemorySuperseded _ -> marked(Mark.SUPERSEDED);
            case MemoryPinned pinned -> once(fact).map(m -> m.pinned(pinned.pinned()));
            case MemoryDeleted _, DocumentRemoved _ -> Optional.of(forgotten());
            case CleanupApplied _ -> marked(Mark.SET_ASIDE);
            case MemoriesRecalled _, FactConfirmed _, ConflictEvent _, DocumentAdded _ ->
                    Optional.empty();
        };
    }

    private Optional<Memory> made(MemoryEvent event) {
        return episode.isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Memory(
                                key,
                                Episodes.of(key, event),
                                importance,
                                standing,
                                changes,
                                vectors));
    }

    private Optional<Memory> marked(Mark mark) {
        return standing.is(mark) ? Optional.empty() : Optional.of(standing(standing.with(mark)));
    }

    /** Keeps nothing but that it was there, so that a late repeat does not bring it back. */
    private Memory forgotten() {
        return unknown(key).standing(Standing.PLAIN.with(Mark.FORGOTTEN));
    }

    private Memory pinned(boolean pinned) {
        return standing(pinned ? standing.with(Mark.PINNED) : standing.without(Mark.PINNED));
    }

    private Memory standing(Standing now) {
        return new Memory(key, episode, importance, now, changes, vectors);
    }

    private Memory worth(double value) {
        return new Memory(key, episode, OptionalDouble.of(value), standing, changes, vectors);
    }

    /** The memory with a fact noted, unless it was before. */
    private Optional<Memory> once(UUID fact) {
        if (changes.contains(fact)) {
            return Optional.empty();
        }
        var known = new ArrayList<>(changes);
        known.add(fact);
        var last = known.subList(Math.max(0, known.size() - CHANGES_KNOWN), known.size());
        return Optional.of(new Memory(key, episode, importance, standing, last, vectors));
    }

    private Optional<Memory> embedded(Space space, float[] vector) {
        if (vectors.containsKey(space)) {
            return Optional.empty();
        }
        var more = new HashMap<>(vectors);
        more.put(space, vector);
        return Optional.of(new Memory(key, episode, importance, standing, changes, more));
    }
}
