package dev.companion.stores.cache;

import dev.companion.stores.keys.MasterKey;
import java.util.Optional;
import java.util.UUID;

/**
 * The vectors of texts that belong to no companion: who asked for them said nothing of a person. As
 * there is no companion's key to hide them under, their keys are hashed under one derived from the
 * master key: whoever sees Redis cannot tell by guessing what was embedded. They lie apart from
 * companions' vectors, so that none of those is ever found from here.
 */
public final class OwnerlessVectorCache {

    private static final String SPACE = "emb-ownerless";
    private static final UUID NOBODY = new UUID(0, 0);

    /** About 10,000 vectors of 384. */
    private static final long MOST_BYTES = 10_000L * 384 * Float.BYTES;

    private final LayeredVectorCache cache;

    public OwnerlessVectorCache(Redis redis, MasterKey master) {
        var key = master.derived("ownerless vectors");
        this.cache = new LayeredVectorCache(redis, _ -> Optional.of(key), SPACE, MOST_BYTES);
    }

    /** The vector, where it was put within the last seven days. */
    public Optional<float[]> find(String model, String text) {
        return cache.find(NOBODY, model, text);
    }

    public void put(String model, String text, float[] vector) {
        cache.put(NOBODY, model, text, vector);
    }

    /** How often something was looked for here. */
    public CacheCounts counts() {
        return cache.counts();
    }
}
