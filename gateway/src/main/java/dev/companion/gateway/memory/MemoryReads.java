package dev.companion.gateway.memory;

import dev.companion.schemas.DocumentEvent;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryFilter;
import dev.companion.stores.postgres.MemoryRow;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a companion remembers, as its user gets to see it. */
final class MemoryReads {

    /** A memory has fewer on either side that are worth showing. */
    private static final int MOST = 100;

    private final Memories memories;
    private final MemorySearch search;
    private final InstantSource clock;

    MemoryReads(Memories memories, MemorySearch search, InstantSource clock) {
        this.memories = memories;
        this.search = search;
        this.clock = clock;
    }

    /**
     * A page, newest first.
     *
     * @param nextBefore what to ask for to get the next page; absent on the last
     */
    record Listed(String userId, List<MemoryView> memories, OptionalLong nextBefore) {}

    Listed page(Owner owner, MemoryFilter filter, OptionalLong before, int limit) {
        var rows = memories.page(owner.companion(), filter, before, limit);
        return new Listed(
                owner.userId(),
                views(owner, rows),
                rows.size() < limit
                        ? OptionalLong.empty()
                        : OptionalLong.of(rows.getLast().logId()));
    }

    List<MemoryView> page(Owner owner, MemoryFilter filter, int limit, int offset) {
        return views(owner, memories.page(owner.companion(), filter, limit, offset));
    }

    /**
     * A memory and what belongs to it.
     *
     * @param sources what it rests on
     * @param dependents what rests on it
     * @param history what held before it and what holds since, oldest first, itself included; empty
     *     when there is neither
     */
    record Shown(
            MemoryView memory,
            List<MemoryView> sources,
            List<MemoryView> dependents,
            List<MemoryView> history) {}

    Shown show(Owner owner, MemoryRow row) {
        var sources = row.drawn().map(MemoryRow.Drawn::sources).orElse(List.of());
        var chain = chain(owner.companion(), row);
        return new Shown(
                view(owner, row),
                views(owner, memories.find(owner.companion(), Set.copyOf(sources))).reversed(),
                views(owner, memories.restingOn(owner.companion(), row.id(), MOST)),
                chain.size() > 1 ? views(owner, chain) : List.of());
    }

    /**
     * Found by following in both directions what superseded what. Only its own kind held in its
     * place: with a line that was put right the facts read from it go too.
     */
    private List<MemoryRow> chain(UUID companion, MemoryRow row) {
        var links = new LinkedHashMap<UUID, MemoryRow>();
        links.put(row.id(), row);
        var before = List.of(row);
        while (!before.isEmpty() && links.size() < MOST) {
            var older = memories.supersededBy(companion, ids(before), MOST);
            before = fresh(links, older.stream().filter(it -> it.type() == row.type()).toList());
        }
        var after = Optional.of(row);
        while (after.isPresent() && links.size() < MOST) {
            after =
                    after.flatMap(MemoryRow::outdated)
                            .flatMap(MemoryRow.Outdated::by)
                            .flatMap(id -> memories.find(companion, id))
                            .filter(next -> next.type() == row.type())
                            .filter(next -> links.putIfAbsent(next.id(), next) == null);
        }
        return links.values().stream().sorted(Comparator.comparingLong(MemoryRow::logId)).toList();
    }

    private static List<MemoryRow> fresh(Map<UUID, MemoryRow> links, List<MemoryRow> found) {
        var fresh = new ArrayList<MemoryRow>();
        for (var row : found) {
            if (links.putIfAbsent(row.id(), row) == null) {
                fresh.add(row);
            }
        }
        return fresh;
    }

    private static Set<UUID> ids(Collection<MemoryRow> rows) {
        return rows.stream().map(MemoryRow::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** A memory and why it was found; both scores 0…1. */
    record Result(
            MemoryView memory, double relevanceScore, double mmrScore, String retrievalReason) {}

    List<Result> search(Owner owner, SearchRequest wanted) {
        var hits = search.search(owner.companion(), wanted);
        var ids = hits.stream().map(MemorySearch.Hit::memory).toList();
        var rows = new HashMap<UUID, MemoryRow>();
        // Under what is everyone's there are passages of documents only.
        memories.find(DocumentEvent.SHARED, ids).forEach(row -> rows.put(row.id(), row));
        memories.find(owner.companion(), ids).forEach(row -> rows.put(row.id(), row));
        return hits.stream()
                .flatMap(hit ->
                        Optional.ofNullable(rows.get(hit.memory())).stream()
                                .map(row ->
                                        new Result(
                                                view(owner, row),
                                                hit.relevance(),
                                                hit.mmr(),
                                                hit.reason())))
                .toList();
    }

    List<MemoryView> views(Owner owner, List<MemoryRow> rows) {
        return rows.stream().map(row -> view(owner, row)).toList();
    }

    private MemoryView view(Owner owner, MemoryRow row) {
        return MemoryView.of(row, owner.userId(), clock.instant());
    }
}
