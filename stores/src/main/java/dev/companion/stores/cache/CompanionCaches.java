package dev.companion.stores.cache;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;

/** All that is cached of companions, here and in Redis. */
public final class CompanionCaches {

    private final Redis redis;
    private final List<Predicate<UUID>> caches;

    /**
     * What lies in Redis, and in front of it.
     *
     * @param caches each forgets a companion, and says whether nothing is left
     */
    public CompanionCaches(Redis redis, List<Predicate<UUID>> caches) {
        this.redis = redis;
        this.caches = List.copyOf(caches);
    }

    /**
     * Drops all of one companion's: every key of every space has its id in the middle.
     *
     * @return how many keys of Redis there were; empty when it could not be reached, so that some
     *     may be left until they run out by themselves or this is asked again
     */
    public OptionalLong forget(UUID companion) {
        boolean gone = true;
        long keys = 0;
        if (redis.configured()) {
            var deleted =
                    redis.ask(client ->
                            client.getKeys().unlinkByPattern(CacheKey.pattern("*", companion)));
            gone = deleted.isPresent();
            keys = deleted.orElse(0L);
        }
        for (var cache : caches) {
            gone &= cache.test(companion);
        }
        return gone ? OptionalLong.of(keys) : OptionalLong.empty();
    }
}
