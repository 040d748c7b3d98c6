package dev.companion.conversation;

import dev.companion.mind.memory.Ranking;
import dev.companion.mind.memory.Weights;
import dev.companion.mind.voice.Memory;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Speaker;
import dev.companion.stores.cache.VectorCache;
import dev.companion.stores.index.Candidate;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.index.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What comes to mind: hybrid search in the index, then the pure ranking. What the user said a
 * moment ago in this conversation may not be in the index yet; it stands for the same choice as the
 * rest.
 */
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

    /**
     * The memories that fit a turn best, best first; by words alone without an embedder. The turn's
     * own lines are no memories of it, even when it is answered a second time.
     *
     * @param recent the last lines of its conversation
     */
    Recalled recall(UUID companion, TurnClosed turn, List<Uttered> recent, int limit) {
        var text = String.join("\n", turn.lines());
        var vector = vector(companion, text);
        var own = turn.messages().stream().map(Uttered::memoryOf).collect(Collectors.toSet());
        var found =
                index.search(
                        new Query(
                                companion,
                                text,
                                vector,
                                embedder.model(),
                                turn.place() == Place.DIRECT,
                                CANDIDATES));
        var lines = new LinkedHashMap<UUID, Uttered>();
        var candidates = new ArrayList<dev.companion.mind.memory.Candidate>();
        for (var each : found) {
            if (!own.contains(each.episode().id())) {
                lines.put(each.episode().id(), Uttered.of(each.episode()));
                candidates.add(candidate(each, turn.at()));
            }
        }
        var fresh = new Fresh(companion, text, vector, embedder.model(), vectors, candidates);
        for (var line : recent) {
            if (line.speaker() == Speaker.USER
                    && !own.contains(line.memory())
                    && lines.putIfAbsent(line.memory(), line) == null) {
                candidates.add(fresh.candidate(line, turn.at()));
            }
        }
        var memories =
                Ranking.rank(candidates, Weights.DEFAULT, limit).stream()
                        .flatMap(ranked ->
                                Optional.ofNullable(lines.get(ranked.id()))
                                        .map(line -> memory(line, ranked.score()))
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
        return new dev.companion.mind.memory.Candidate(
                found.episode().id(),
                found.lexical(),
                found.dense(),
                found.importance().orElse(0),
                age(found.episode().at(), now),
                found.vector(),
                found.episode().text());
    }

    static Duration age(Instant at, Instant now) {
        var age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static Memory memory(Uttered line, double score) {
        return new Memory(line.memory(), line.speaker(), line.text(), line.at(), score);
    }

    /**
     * What came to mind.
     *
     * @param degraded true when meaning could not be searched, only words
     */
    record Recalled(List<Memory> memories, boolean degraded) {}
}
