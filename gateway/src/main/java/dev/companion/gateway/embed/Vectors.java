package dev.companion.gateway.embed;

import dev.companion.gateway.Degraded;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.stores.cache.OwnerlessVectorCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vectors by an embedder, which is asked only for what is not known, and for nothing twice. */
final class Vectors {

    private final Embedder embedder;
    private final OwnerlessVectorCache kept;

    Vectors(Embedder embedder, OwnerlessVectorCache kept) {
        this.embedder = embedder;
        this.kept = kept;
    }

    /** Throws {@link Degraded} while the embedder is away. */
    EmbedResponse of(List<String> texts) {
        var known = new HashMap<String, float[]>();
        for (var text : new LinkedHashSet<>(texts)) {
            kept.find(embedder.cachedAs(), text).ifPresent(vector -> known.put(text, vector));
        }
        var made =
                made(texts.stream().distinct().filter(text -> !known.containsKey(text)).toList());
        var vectors = new ArrayList<float[]>();
        var cached = new ArrayList<Boolean>();
        for (var text : texts) {
            var found = Optional.ofNullable(known.get(text));
            cached.add(found.isPresent());
            vectors.add(found.or(() -> Optional.ofNullable(made.get(text))).orElseThrow());
        }
        return new EmbedResponse(vectors, cached);
    }

    private Map<String, float[]> made(List<String> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        return switch (embedder.embed(texts)) {
            case Embedding.Vectors(var vectors) -> {
                var made = new HashMap<String, float[]>();
                for (int i = 0; i < texts.size(); i++) {
                    made.put(texts.get(i), vectors.get(i));
                    kept.put(embedder.cachedAs(), texts.get(i), vectors.get(i));
                }
                yield made;
            }
            case Embedding.Unavailable _ ->
                    throw new Degraded("the embedder is away; please try again later");
        };
    }
}
