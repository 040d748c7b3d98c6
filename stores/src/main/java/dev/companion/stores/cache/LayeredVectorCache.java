package dev.companion.stores.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;

/** Vectors in this process's memory, in front of those in Redis. */
public final class LayeredVectorCache implements VectorCache {

    static final Duration KEPT = Duration.ofDays(7);

    /** In floats: about 50,000 vectors of 384, 77 MB. */
    private static final long NEAR_FLOATS = 50_000L * 384;

    private final Redis redis;
    private final CacheKeys keys;
    private final Cache<VectorKey, float[]> near =
            Caffeine.newBuilder()
                    .maximumWeight(NEAR_FLOATS)
                    .weigher((VectorKey _, float[] vector) -> vector.length)
                    .expireAfterWrite(KEPT)
                    .build();

    public LayeredVectorCache(Redis redis, CacheKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    @Override
    public Optional<float[]> find(UUID companion, String model, String text) {
        return key(companion, model, text)
                .flatMap(key -> Optional.ofNullable(near.getIfPresent(key)).or(() -> far(key)))
                .map(float[]::clone);
    }

    private Optional<VectorKey> key(UUID companion, String model, String text) {
        return keys.find(companion).map(key -> VectorKey.of(key, companion, model, text));
    }

    private Optional<float[]> far(VectorKey key) {
        var found =
                redis.ask(client -> Optional.ofNullable(bucket(client, key).get()))
                        .flatMap(Function.identity())
                        .flatMap(LayeredVectorCache::vector);
        found.ifPresent(vector -> near.put(key, vector));
        return found;
    }

    @Override
    public void put(UUID companion, String model, String text, float[] vector) {
        key(companion, model, text).ifPresent(key -> put(key, vector));
    }

    private void put(VectorKey key, float[] vector) {
        near.put(key, vector.clone());
        redis.tell(client -> bucket(client, key).set(bytes(vector), KEPT));
    }

    @Override
    public boolean forget(UUID companion) {
        near.asMap().keySet().removeIf(key -> key.companion().equals(companion));
        return !redis.configured()
                || redis.tell(
                        client -> client.getKeys().unlinkByPattern(VectorKey.pattern(companion)));
    }

    private static RBucket<byte[]> bucket(RedissonClient client, VectorKey key) {
        return client.getBucket(key.redisKey(), ByteArrayCodec.INSTANCE);
    }

    private static byte[] bytes(float[] vector) {
        var buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
        buffer.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(vector);
        return buffer.array();
    }

    /** Empty when something else than a vector lies there. */
    private static Optional<float[]> vector(byte[] bytes) {
        if (bytes.length == 0 || bytes.length % Float.BYTES != 0) {
            return Optional.empty();
        }
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return Optional.of(vector);
    }
}
