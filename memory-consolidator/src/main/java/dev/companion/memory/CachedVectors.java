package dev.companion.memory;

import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.stores.cache.VectorCache;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Vectors of texts: from the cache where they were embedded before, the rest in one call. */
final class CachedVectors {

    private final Embedder embedder;
    private final VectorCache cache;

    CachedVectors(Embedder embedder, VectorCache cache) {
        this.embedder = embedder;
        this.cache = cache;
    }

    String model() {
        return embedder.model();
    }

    int dimension() {
        return embedder.dimension();
    }

    /** By text; those that nobody can embed now are missing. */
    Map<String, float[]> of(UUID companion, Collection<String> texts) {
        var byText = new HashMap<String, float[]>();
        for (var text : texts) {
            cache.find(companion, model(), text).ifPresent(vector -> byText.put(text, vector));
        }
        var missing = texts.stream().distinct().filter(text -> !byText.containsKey(text)).toList();
        if (!missing.isEmpty()
                && embedder.embed(missing) instanceof Embedding.Vectors(var computed)) {
            for (int i = 0; i < missing.size(); i++) {
                byText.put(missing.get(i), computed.get(i));
                cache.put(companion, model(), missing.get(i), computed.get(i));
            }
        }
        return byText;
    }
}
