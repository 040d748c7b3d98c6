package dev.companion.stores.index;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.ImportanceScored;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * All that the log says of one memory so far, in whatever order it came; a memory whose episode is
 * not here yet is kept but not found.
 *
 * @param scorings the ids of the last facts that scored it, oldest first; each counts once
 */
record Memory(
        Key key,
        Optional<Episode> episode,
        OptionalDouble importance,
        List<UUID> scorings,
        Map<Space, float[]> vectors) {

    /** A memory's id is only unique together with whose it is: nobody writes to another's. */
    record Key(UUID companion, UUID memory) {
        String term() {
            return companion + "/" + memory;
        }
    }

    /** Later repeats than this many scorings ago would be taken for news. */
    private static final int SCORINGS_KNOWN = 32;

    Memory {
        scorings = List.copyOf(scorings);
        vectors = Map.copyOf(vectors);
    }

    static Memory unknown(Key key) {
        return new Memory(key, Optional.empty(), OptionalDouble.empty(), List.of(), Map.of());
    }

    /** Which memory a fact is about; empty when it is about none. */
    static Optional<Key> about(UUID companion, UUID fact, MemoryEvent event) {
        return switch (event) {
            case EpisodeStored _ -> Optional.of(new Key(companion, fact));
            case ImportanceScored scored -> Optional.of(new Key(companion, scored.memory()));
            case EmbeddingComputed computed -> Optional.of(new Key(companion, computed.memory()));
            case MemoriesRecalled _ -> Optional.empty();
        };
    }

    /** The memory after a fact about it; empty when the fact changes nothing. */
    Optional<Memory> apply(UUID fact, MemoryEvent event) {
        return switch (event) {
            case EpisodeStored stored -> stored(stored);
            case ImportanceScored scored -> scored(fact, scored.importance());
            case EmbeddingComputed computed ->
                    Space.vectorOf(computed)
                            .flatMap(vector -> embedded(Space.of(computed), vector));
            case MemoriesRecalled _ -> Optional.empty();
        };
    }

    private Optional<Memory> stored(EpisodeStored event) {
        if (episode.isPresent()) {
            return Optional.empty();
        }
        var first =
                new Episode(
                        key.companion(),
                        key.memory(),
                        event.source(),
                        event.speaker(),
                        event.place(),
                        event.conversation(),
                        event.turn(),
                        event.at(),
                        event.emotion(),
                        event.text());
        return Optional.of(new Memory(key, Optional.of(first), importance, scorings, vectors));
    }

    private Optional<Memory> scored(UUID fact, double value) {
        if (scorings.contains(fact)) {
            return Optional.empty();
        }
        var known = new ArrayList<>(scorings);
        known.add(fact);
        var last = known.subList(Math.max(0, known.size() - SCORINGS_KNOWN), known.size());
        return Optional.of(new Memory(key, episode, OptionalDouble.of(value), last, vectors));
    }

    private Optional<Memory> embedded(Space space, float[] vector) {
        if (vectors.containsKey(space)) {
            return Optional.empty();
        }
        var more = new HashMap<>(vectors);
        more.put(space, vector);
        return Optional.of(new Memory(key, episode, importance, scorings, more));
    }
}
