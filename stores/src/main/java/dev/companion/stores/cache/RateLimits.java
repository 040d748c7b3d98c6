package dev.companion.stores.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.redisson.Bucket4jRedisson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;

/**
 * Token buckets: in Redis, where all processes draw from the same, and in this process while Redis
 * is away. A bucket is named by a hash, and gone soon after it would be full again. Any thread may
 * call it; it does not fail.
 */
public final class RateLimits {

    private static final String SPACE = "rate";
    private static final int HASH_CHARACTERS = 32;
    private static final int MOST_BUCKETS = 100_000;
    private static final Duration KEPT_BEYOND_FULL = Duration.ofSeconds(10);

    private final Redis redis;
    private final TimeMeter time;
    private final AtomicReference<Optional<ProxyManager<String>>> far =
            new AtomicReference<>(Optional.empty());
    private final Cache<String, Bucket> near =
            Caffeine.newBuilder()
                    .maximumSize(MOST_BUCKETS)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    public RateLimits(Redis redis) {
        this(redis, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimits(Redis redis, TimeMeter time) {
        this.redis = redis;
        this.time = time;
    }

    /**
     * Takes one from a bucket.
     *
     * @param kind keeps the names of different purposes apart
     * @param name whose bucket it is
     * @return empty when there was one; else after how long there will be
     */
    public Optional<Duration> take(String kind, String name, Rate rate) {
        var bucket = "%s:%s:%s".formatted(SPACE, kind, hash(name));
        var limit = limit(rate);
        return wait(
                redis.ask(client -> takeFar(client, bucket, limit))
                        .orElseGet(() -> takeNear(bucket, limit)));
    }

    private ConsumptionProbe takeFar(RedissonClient client, String bucket, Bandwidth limit) {
        var buckets =
                far.updateAndGet(known -> known.or(() -> Optional.of(proxies(client))))
                        .orElseThrow();
        return buckets.builder()
                .build(bucket, () -> BucketConfiguration.builder().addLimit(limit).build())
                .tryConsumeAndReturnRemaining(1);
    }

    private static ProxyManager<String> proxies(RedissonClient client) {
        return Bucket4jRedisson.casBasedBuilder(((Redisson) client).getCommandExecutor())
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                KEPT_BEYOND_FULL))
                .build();
    }

    private ConsumptionProbe takeNear(String bucket, Bandwidth limit) {
        return near.get(
                        bucket,
                        _ -> Bucket.builder().withCustomTimePrecision(time).addLimit(limit).build())
                .tryConsumeAndReturnRemaining(1);
    }

    private static Bandwidth limit(Rate rate) {
        return Bandwidth.builder()
                .capacity(rate.burst())
                .refillGreedy(rate.perMinute(), Duration.ofMinutes(1))
                .build();
    }

    private static Optional<Duration> wait(ConsumptionProbe probe) {
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** What people are called outside is nobody's business who looks into Redis. */
    private static String hash(String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var bytes = sha.digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
