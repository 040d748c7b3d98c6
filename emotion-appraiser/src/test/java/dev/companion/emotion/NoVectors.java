package dev.companion.emotion;

import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.stores.cache.VectorCache;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An embedder that is away, and nothing left of what it said before. */
record NoVectors(String model) implements Embedder, VectorCache {

    @Override
    public int dimension() {
        return 384;
    }

    @Override
    public Embedding embed(List<String> texts) {
        return new Embedding.Unavailable("it is away");
    }

    @Override
    public Optional<float[]> find(UUID companion, String model, String text) {
        return Optional.empty();
    }

    @Override
    public void put(UUID companion, String model, String text, float[] vector) {}

    @Override
    public boolean forget(UUID companion) {
        return true;
    }
}
