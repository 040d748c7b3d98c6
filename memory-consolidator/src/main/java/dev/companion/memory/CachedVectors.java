package dev.companion.memory;

import dev.companion.models.Embedder;
import dev.companion.stores.cache.VectorCache;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** By text; those that nobody can embed now, or ever, are missing. */
    Map<String, float[]> of(UUID companion, Collection<String> texts) {
        var byText = new HashMap<String, float[]>();
        for (var text : texts) {
            cache.find(companion, model(), text).ifPresent(vector -> byText.put(text, vector));
        }
        var missing = texts.stream().distinct().filter(text -> !byText.containsKey(text)).toList();
        if (!missing.isEmpty()
                && EachText.of(embedder, missing) instanceof EachText.Embedded.Each(var each)) {
            for (int i = 0; i < missing.size(); i++) {
                var text = missing.get(i);
                each.get(i)
                        .ifPresent(vector -> {
                            byText.put(text, vector);
                            cache.put(companion, model(), text, vector);
                        });
            }
        }
        return byText;
    }

    /**
     * The vector of a text; empty when it is such that it has none.
     *
     * @throws NotNow when nobody can embed anything now
     */
    Optional<float[]> of(UUID companion, String text) {
        var known = cache.find(companion, model(), text);
        if (known.isPresent()) {
            return known;
        }
        return switch (EachText.of(embedder, List.of(text))) {
            case EachText.Embedded.Nobody _ -> throw new NotNow("nobody can embed now");
            case EachText.Embedded.Each(var each) -> {
                each.getFirst().ifPresent(found -> cache.put(companion, model(), text, found));
                yield each.getFirst();
            }
        };
    }
}
