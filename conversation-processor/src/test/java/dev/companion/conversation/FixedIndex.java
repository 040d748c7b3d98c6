package dev.companion.conversation;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import dev.companion.stores.index.Candidate;
import dev.companion.stores.index.Episode;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.index.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/** An index that holds what it was made with, and finds all of it whatever is looked for. */
record FixedIndex(List<Episode> episodes) implements MemoryIndex {

    @Override
    public void apply(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next) {}

    @Override
    public Map<Integer, Long> nextOffsets() {
        return Map.of();
    }

    @Override
    public List<Candidate> search(Query query) {
        return episodes.stream()
                .map(e ->
                        new Candidate(
                                e,
                                1,
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                Optional.empty()))
                .toList();
    }

    @Override
    public List<Episode> recent(UUID companion, UUID conversation, int limit) {
        return episodes;
    }

    @Override
    public Optional<Episode> episode(UUID companion, UUID id) {
        return episodes.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    @Override
    public Set<UUID> gone(UUID companion, Collection<UUID> memories) {
        return Set.of();
    }

    @Override
    public long size() {
        return episodes.size();
    }

    @Override
    public long size(UUID companion) {
        return episodes.size();
    }

    @Override
    public void close() {}
}
