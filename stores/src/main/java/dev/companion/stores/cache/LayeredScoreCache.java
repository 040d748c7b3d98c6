package dev.companion.stores.cache;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** The importance of texts in this process's memory, in front of that in Redis. */
public final class LayeredScoreCache implements ScoreCache {

    static final String SPACE = "imp";

    private final LayeredCache<Double> cache;

    public LayeredScoreCache(Redis redis, CacheKeys keys) {
        this.cache = new LayeredCache<>(redis, keys, new ScoreBytes());
    }

    @Override
    public Optional<Double> find(UUID companion, String scorer, String text) {
        return cache.find(companion, scorer, text);
    }

    @Override
    public void put(UUID companion, String scorer, String text, double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score must be within 0..1, was " + score);
        }
        cache.put(companion, scorer, text, score);
    }

    /** How often something was looked for here. */
    public CacheCounts counts() {
        return cache.counts();
    }

    @Override
    public boolean forget(UUID companion) {
        return cache.forget(companion);
    }

    private static final class ScoreBytes implements LayeredCache.Kind<Double> {

        private static final long MOST = 50_000L * Double.BYTES;

        @Override
        public String space() {
            return SPACE;
        }

        @Override
        public int bytes(Double score) {
            return Double.BYTES;
        }

        @Override
        public long mostBytes() {
            return MOST;
        }

        @Override
        public byte[] write(Double score) {
            return ByteBuffer.allocate(Double.BYTES).putDouble(score).array();
        }

        @Override
        public Optional<Double> read(byte[] bytes) {
            if (bytes.length != Double.BYTES) {
                return Optional.empty();
            }
            double score = ByteBuffer.wrap(bytes).getDouble();
            return score >= 0 && score <= 1 ? Optional.of(score) : Optional.empty();
        }
    }
}
