package dev.companion.memory;

import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.stores.cache.VectorCache;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cannot embed, and keeps no vectors. */
final class WithoutVectors implements Embedder {
    @Override
    public String model() {
        return "none";
    }

    @Override
    public int dimension() {
        return 1;
    }

    @Override
    public Embedding embed(List<String> texts) {
        return new Embedding.Unavailable("none here");
    }

    static CachedVectors cached() {
        return new CachedVectors(new WithoutVectors(), new NoCache());
    }

    static final class NoCache implements VectorCache {
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
}
