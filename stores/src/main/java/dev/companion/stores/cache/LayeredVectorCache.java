package dev.companion.stores.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.UUID;

/** Vectors in this process's memory, in front of those in Redis. */
public final class LayeredVectorCache implements VectorCache {

    static final String SPACE = "emb";

    private final LayeredCache<float[]> cache;

    public LayeredVectorCache(Redis redis, CacheKeys keys) {
        this(redis, keys, SPACE, VectorBytes.MOST);
    }

    /**
     * A cache of its own.
     *
     * @param space sets its keys apart from those of others
     * @param mostBytes of all in this process's memory
     */
    LayeredVectorCache(Redis redis, CacheKeys keys, String space, long mostBytes) {
        this.cache = new LayeredCache<>(redis, keys, new VectorBytes(space, mostBytes));
    }

    @Override
    public Optional<float[]> find(UUID companion, String model, String text) {
        return cache.find(companion, model, text).map(float[]::clone);
    }

    @Override
    public void put(UUID companion, String model, String text, float[] vector) {
        cache.put(companion, model, text, vector.clone());
    }

    /** How often something was looked for here. */
    public CacheCounts counts() {
        return cache.counts();
    }

    @Override
    public boolean forget(UUID companion) {
        return cache.forget(companion);
    }

    private record VectorBytes(String space, long mostBytes) implements LayeredCache.Kind<float[]> {

        /** About 50,000 vectors of 384, 77 MB. */
        private static final long MOST = 50_000L * 384 * Float.BYTES;

        @Override
        public int bytes(float[] vector) {
            return vector.length * Float.BYTES;
        }

        @Override
        public byte[] write(float[] vector) {
            var buffer = ByteBuffer.allocate(bytes(vector));
            buffer.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(vector);
            return buffer.array();
        }

        @Override
        public Optional<float[]> read(byte[] bytes) {
            if (bytes.length == 0 || bytes.length % Float.BYTES != 0) {
                return Optional.empty();
            }
            var vector = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
            return Optional.of(vector);
        }
    }
}
