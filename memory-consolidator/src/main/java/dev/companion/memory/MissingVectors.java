package dev.companion.memory;

import dev.companion.memory.RebuildListener.Phase;
import dev.companion.models.Embedder;
import dev.companion.schemas.Envelope;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Vectors;
import dev.companion.stores.index.Episode;
import dev.companion.topics.EventLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Embeds what has no vector of a model, and writes that to the log. The index says what is missing,
 * so that what is dead is left out and what the log holds is not done again.
 */
final class MissingVectors {

    private static final int PAGE = 256;
    private static final int BATCH = 16;

    private final EventLog log;
    private final Gaps gaps;
    private final Embedder embedder;
    private final BooleanSupplier stopping;

    /** Whose vector the index would not have: they stay without, and must not be met for ever. */
    private final Set<UUID> tried = new HashSet<>();

    private long embedded;

    MissingVectors(EventLog log, Gaps gaps, Embedder embedder, BooleanSupplier stopping) {
        this.log = log;
        this.gaps = gaps;
        this.embedder = embedder;
        this.stopping = stopping;
    }

    long embedded() {
        return embedded;
    }

    /** Returns when none is missing, or what keeps it from that. */
    Optional<String> embed(RebuildListener listener) {
        long missing = gaps.count();
        listener.at(Phase.EMBEDDING, 0, missing);
        for (var page = page(); !page.isEmpty(); page = page()) {
            var written = new HashMap<Integer, Long>();
            for (int i = 0; i < page.size(); i += BATCH) {
                if (stopping.getAsBoolean()) {
                    return Optional.of(IndexRebuild.STOPPED);
                }
                var trouble = embed(page.subList(i, Math.min(i + BATCH, page.size())), written);
                if (trouble.isPresent()) {
                    return trouble;
                }
                listener.at(Phase.EMBEDDING, embedded, Math.max(missing, embedded));
            }
            var unread = gaps.await(written);
            if (unread.isPresent()) {
                return unread;
            }
        }
        return Optional.empty();
    }

    private List<Episode> page() {
        return gaps.some(PAGE + tried.size()).stream()
                .filter(episode -> !tried.contains(episode.id()))
                .toList();
    }

    private Optional<String> embed(List<Episode> episodes, Map<Integer, Long> written) {
        var texts = episodes.stream().map(Episode::text).toList();
        return switch (EachText.of(embedder, texts)) {
            case EachText.Embedded.Nobody(var reason) -> Optional.of(reason);
            case EachText.Embedded.Each(var vectors) -> {
                var facts = new ArrayList<Recorded<EmbeddingComputed>>();
                for (int i = 0; i < episodes.size(); i++) {
                    var memory = episodes.get(i);
                    vectors.get(i).ifPresent(vector -> facts.add(fact(memory, vector)));
                    tried.add(memory.id());
                }
                for (var place : log.appendAndWait(facts)) {
                    written.merge(place.partition(), place.offset() + 1, Math::max);
                }
                embedded += facts.size();
                yield Optional.empty();
            }
        };
    }

    /** Its slot is that of the memory in this model: done again, it is the same fact. */
    private Recorded<EmbeddingComputed> fact(Episode memory, float[] vector) {
        var type = EventType.EMBEDDING_COMPUTED;
        // 0 is the slot of the vector that the memory was made with, whatever model made it.
        int space = (embedder.model() + "/" + embedder.dimension()).hashCode();
        var envelope =
                new Envelope(
                        EventId.derived(memory.id(), type, space),
                        type,
                        MemoryConsolidator.MODULE,
                        memory.companion(),
                        memory.id(),
                        Optional.of(memory.id()),
                        Optional.empty(),
                        type.version());
        return new Recorded<>(
                envelope,
                new EmbeddingComputed(
                        memory.at(),
                        memory.id(),
                        embedder.model(),
                        embedder.dimension(),
                        Vectors.encode(vector)));
    }
}
