package dev.companion.memory;

import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.KnowledgeEvent.FactLearned;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Vectors;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every memory that is not an episode its vector: facts, gists, corrections and passages of
 * documents. Episodes bring theirs with them. Waits while nobody can embed; a text that cannot be
 * embedded stays without.
 */
final class Embeddings implements LaneHandler {

    private static final Set<EventType> EMBEDDED =
            Set.of(
                    EventType.FACT_LEARNED,
                    EventType.SEMANTIC_CREATED,
                    EventType.MEMORY_CORRECTED,
                    EventType.CHUNK_STORED);

    private final EventLog log;
    private final CachedVectors vectors;

    Embeddings(EventLog log, CachedVectors vectors) {
        this.log = log;
        this.vectors = vectors;
    }

    @Override
    public boolean handles(EventType type) {
        return EMBEDDED.contains(type);
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        text(fact.event()).ifPresent(text -> embed(fact, text));
        taken.close();
    }

    private void embed(Recorded<? extends Event> fact, String text) {
        vectors.of(fact.companion(), text)
                .ifPresent(vector -> log.appendAndWait(List.of(computed(fact, vector))));
    }

    private Recorded<EmbeddingComputed> computed(Recorded<? extends Event> fact, float[] vector) {
        return fact.led(
                MemoryConsolidator.MODULE,
                new EmbeddingComputed(
                        fact.event().at(),
                        fact.id(),
                        vectors.model(),
                        vectors.dimension(),
                        Vectors.encode(vector)));
    }

    private static Optional<String> text(Event event) {
        return switch (event) {
            case FactLearned fact -> Optional.of(fact.text());
            case SemanticCreated gist -> Optional.of(gist.text());
            case MemoryCorrected corrected -> Optional.of(corrected.text());
            case ChunkStored chunk -> Optional.of(chunk.text());
            default -> Optional.empty();
        };
    }
}
