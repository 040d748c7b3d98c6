package dev.companion.conversation;

import dev.companion.mind.memory.Ranking;
import dev.companion.mind.memory.Weights;
import dev.companion.mind.voice.Memory;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.stores.cache.VectorCache;
import dev.companion.stores.index.Candidate;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.index.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What comes to mind: hybrid search in the index, then the pure ranking. */
final class Recollection {

    private static final int CANDIDATES = 50;

    private final MemoryIndex index;
    private final Embedder embedder;
    private final VectorCache vectors;

    Recollection(MemoryIndex index, Embedder embedder, VectorCache vectors) {
        this.index = index;
        this.embedder = embedder;
        this.vectors = vectors;
    }

    /** The memories that fit these lines best, best first; by words alone without an embedder. */
    Recalled recall(UUID companion, Place place, List<String> lines, Instant now, int limit) {
        var text = String.join("\n", lines);
        var vector = vector(companion, text);
        var found =
                index.search(
                        new Query(
                                companion,
                                text,
                                vector,
                                embedder.model(),
                                place == Place.DIRECT,
                                CANDIDATES));
        Map<UUID, Candidate> byId =
                found.stream().collect(Collectors.toMap(c -> c.episode().id(), c -> c));
        var memories =
                Ranking.rank(
                                found.stream().map(c -> candidate(c, now)).toList(),
                                Weights.DEFAULT,
                                limit)
                        .stream()
                        .flatMap(ranked ->
                                Optional.ofNullable(byId.get(ranked.id()))
                                        .map(c -> memory(c, ranked.score()))
                                        .stream())
                        .toList();
        return new Recalled(memories, vector.isEmpty());
    }

    private Optional<float[]> vector(UUID companion, String text) {
        var cached = vectors.find(companion, embedder.model(), text);
        if (cached.isPresent()) {
            return cached;
        }
        return switch (embedder.embed(List.of(text))) {
            case Embedding.Vectors(var computed) -> {
                vectors.put(companion, embedder.model(), text, computed.getFirst());
                yield Optional.of(computed.getFirst());
            }
            case Embedding.Unavailable _ -> Optional.empty();
        };
    }

    private static dev.companion.mind.memory.Candidate candidate(Candidate found, Instant now) {
        var age = Duration.between(found.episode().at(), now);
        return new dev.companion.mind.memory.Candidate(
                found.episode().id(),
                found.lexical(),
                found.dense(),
                found.importance().orElse(0),
                age.isNegative() ? Duration.ZERO : age,
                found.vector(),
                found.episode().text());
    }

    private static Memory memory(Candidate found, double score) {
        var episode = found.episode();
        return new Memory(episode.id(), episode.speaker(), episode.text(), episode.at(), score);
    }

    /**
     * What came to mind.
     *
     * @param degraded true when meaning could not be searched, only words
     */
    record Recalled(List<Memory> memories, boolean degraded) {}
}
