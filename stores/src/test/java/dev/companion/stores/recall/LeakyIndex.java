package dev.companion.stores.recall;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** As if a filter were forgotten: it searches for something else than it is asked. */
record LeakyIndex(MemoryIndex index, UnaryOperator<Query> leak) implements MemoryIndex {

    @Override
    public List<Candidate> search(Query query) {
        return index.search(leak.apply(query));
    }

    @Override
    public void apply(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next) {
        index.apply(facts, next);
    }

    @Override
    public Map<Integer, Long> nextOffsets() {
        return index.nextOffsets();
    }

    @Override
    public List<Episode> recent(UUID companion, UUID conversation, int limit) {
        return index.recent(companion, conversation, limit);
    }

    @Override
    public Optional<Episode> episode(UUID companion, UUID id) {
        return index.episode(companion, id);
    }

    @Override
    public Set<UUID> gone(UUID companion, Collection<UUID> memories) {
        return index.gone(companion, memories);
    }

    @Override
    public long size() {
        return index.size();
    }

    @Override
    public long size(UUID companion) {
        return index.size(companion);
    }

    @Override
    public long forget(UUID companion) {
        return index.forget(companion);
    }

    @Override
    public void close() {}
}
