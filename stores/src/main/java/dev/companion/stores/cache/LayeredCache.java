package dev.companion.stores.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.redisson.api.RBucket;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.ByteArrayCodec;

/**
 * What models made of texts, in this process's memory in front of Redis, for {@link #KEPT}. Any
 * thread may call it; it does not fail, it only forgets.
 */
final class LayeredCache<V> {

    static final Duration KEPT = Duration.ofDays(7);

    private final Redis redis;
    private final CacheKeys keys;
    private final Kind<V> kind;
    private final Cache<CacheKey, V> near;
    private final CacheCounts counts = new CacheCounts();

    /** One kind of value, which nobody changes. */
    interface Kind<V> {

        /** Sets its keys apart from those of other kinds. */
        String space();

        /** Bytes that a value takes. */
        int bytes(V value);

        /** Bytes that all in this process's memory may take. */
        long mostBytes();

        byte[] write(V value);

        /** Empty when the bytes are something else. */
        Optional<V> read(byte[] bytes);
    }

    LayeredCache(Redis redis, CacheKeys keys, Kind<V> kind) {
        this.redis = redis;
        this.keys = keys;
        this.kind = kind;
        this.near =
                Caffeine.newBuilder()
                        .maximumWeight(kind.mostBytes())
                        .weigher((CacheKey _, V value) -> kind.bytes(value))
                        .expireAfterWrite(KEPT)
                        .build();
    }

    Optional<V> find(UUID companion, String model, String text) {
        var found = key(companion, model, text).flatMap(key -> near(key).or(() -> far(key)));
        if (found.isEmpty()) {
            counts.missed();
        }
        return found;
    }

    /** How often something was looked for here, and with what success. */
    CacheCounts counts() {
        return counts;
    }

    private Optional<V> near(CacheKey key) {
        var found = Optional.ofNullable(near.getIfPresent(key));
        found.ifPresent(_ -> counts.near());
        return found;
    }

    void put(UUID companion, String model, String text, V value) {
        key(companion, model, text)
                .ifPresent(key -> {
                    near.put(key, value);
                    redis.tell(client -> bucket(client, key).set(kind.write(value), KEPT));
                });
    }

    /** False when some may be left in Redis. */
    boolean forget(UUID companion) {
        near.asMap().keySet().removeIf(key -> key.companion().equals(companion));
        return !redis.configured()
                || redis.tell(client ->
                        client.getKeys()
                                .unlinkByPattern(CacheKey.pattern(kind.space(), companion)));
    }

    private Optional<CacheKey> key(UUID companion, String model, String text) {
        return keys.find(companion)
                .map(key -> CacheKey.of(key, kind.space(), companion, model, text));
    }

    private Optional<V> far(CacheKey key) {
        var found =
                redis.ask(client -> Optional.ofNullable(bucket(client, key).get()))
                        .flatMap(Function.identity())
                        .flatMap(kind::read);
        found.ifPresent(value -> {
            counts.far();
            near.put(key, value);
        });
        return found;
    }

    private static RBucket<byte[]> bucket(RedissonClient client, CacheKey key) {
        return client.getBucket(key.redisKey(), ByteArrayCodec.INSTANCE);
    }
}
