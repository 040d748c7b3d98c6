package dev.companion.stores.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.redisson.api.RAtomicDouble;
import org.redisson.api.RedissonClient;

/**
 * What each companion cost on a day: in Redis, where all processes add it up, and what this process
 * added in its own memory, for while Redis is away. Any thread may call it; it does not fail, it
 * only forgets, two days later at the latest.
 */
public final class DailyCosts {

    private static final String SPACE = "cost";
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int MOST = 100_000;

    private final Redis redis;
    private final Cache<Day, Double> near =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private record Day(UUID companion, LocalDate date) {

        String redisKey() {
            return "%s:%s:%s".formatted(SPACE, companion, date);
        }
    }

    public DailyCosts(Redis redis) {
        this.redis = redis;
    }

    /** In the currency it was added in. */
    public double of(UUID companion, LocalDate date) {
        var day = new Day(companion, date);
        double here = near.asMap().getOrDefault(day, 0.0);
        double everywhere = redis.ask(client -> sum(client, day).get()).orElse(0.0);
        return Math.max(here, everywhere);
    }

    public void add(UUID companion, LocalDate date, double amount) {
        var day = new Day(companion, date);
        var _ = near.asMap().merge(day, amount, Double::sum);
        redis.tell(client -> {
            var sum = sum(client, day);
            var _ = sum.addAndGet(amount);
            var _ = sum.expire(KEPT);
        });
    }

    /**
     * Drops all of one companion's.
     *
     * @return false when some may be left where they could not be reached; asked again, they are
     *     tried again
     */
    public boolean forget(UUID companion) {
        near.asMap().keySet().removeIf(day -> day.companion().equals(companion));
        return !redis.configured()
                || redis.tell(client ->
                        client.getKeys().unlinkByPattern(CacheKey.pattern(SPACE, companion)));
    }

    private static RAtomicDouble sum(RedissonClient client, Day day) {
        return client.getAtomicDouble(day.redisKey());
    }
}
