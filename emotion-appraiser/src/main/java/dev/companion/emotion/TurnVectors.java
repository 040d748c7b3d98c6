package dev.companion.emotion;

import dev.companion.mind.affect.AffectModel;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.stores.cache.VectorCache;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The vector of a turn, shared with whoever else wants it: recall asks for it at the same moment.
 * There is none where the embedder is another than the affect model was fitted on.
 */
public record TurnVectors(Embedder embedder, VectorCache cache) {

    /** Of the lines joined by line breaks; empty when the embedder has nothing to say now. */
    public Optional<float[]> of(UUID companion, List<String> lines) {
        if (!fits()) {
            return Optional.empty();
        }
        var text = String.join("\n", lines);
        var known = cache.find(companion, embedder.model(), text);
        if (known.isPresent()) {
            return known;
        }
        return switch (embedder.embed(List.of(text))) {
            case Embedding.Vectors(var computed) -> {
                cache.put(companion, embedder.model(), text, computed.getFirst());
                yield Optional.of(computed.getFirst());
            }
            case Embedding.Unavailable _ -> Optional.empty();
        };
    }

    boolean fits() {
        return embedder.model().equals(AffectModel.EMBEDDER);
    }
}
