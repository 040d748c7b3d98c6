package dev.companion.stores.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.standing.Offence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.redisson.api.RMap;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

/**
 * The day's attacks in this process's memory and in Redis, each a set that only grows: whatever one
 * of them lost, the other or the log gives back, and what both have is counted once.
 */
public final class LayeredOffenceBook implements OffenceBook {

    /** Past the end of the day, wherever it is still that day. */
    static final Duration KEPT = Duration.ofDays(2);

    static final String SPACE = "offences";

    private static final int MOST_DAYS = 50_000;

    private final Redis redis;
    private final Cache<Page, Map<UUID, Instant>> near =
            Caffeine.newBuilder().maximumSize(MOST_DAYS).expireAfterWrite(KEPT).build();

    public LayeredOffenceBook(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Set<Offence> note(
            UUID companion, Offence offence, Supplier<Collection<Offence>> logged) {
        var page = Page.of(companion, offence.at());
        var all = new HashMap<>(near.get(page, key -> key.of(logged.get())));
        all.putIfAbsent(offence.message(), offence.at());
        all.putAll(far(page));
        near.put(page, Map.copyOf(all));
        var written = new HashMap<String, String>();
        all.forEach((message, at) -> written.put(message.toString(), at.toString()));
        redis.tell(client -> {
            var map = map(client, page);
            map.putAll(written);
            map.expire(KEPT);
        });
        return all.entrySet().stream()
                .map(entry -> new Offence(entry.getKey(), entry.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean forget(UUID companion) {
        near.asMap().keySet().removeIf(page -> page.companion().equals(companion));
        return !redis.configured()
                || redis.tell(client ->
                        client.getKeys().unlinkByPattern(CacheKey.pattern(SPACE, companion)));
    }

    private Map<UUID, Instant> far(Page page) {
        var found = new HashMap<UUID, Instant>();
        redis.ask(client -> map(client, page).readAllMap())
                .orElse(Map.of())
                .forEach((message, at) ->
                        read(message, at).ifPresent(it -> found.put(it.message(), it.at())));
        return found;
    }

    /** What somebody else put there is passed over. */
    private static Optional<Offence> read(String message, String at) {
        try {
            return Optional.of(new Offence(UUID.fromString(message), Instant.parse(at)));
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static RMap<String, String> map(RedissonClient client, Page page) {
        return client.getMap(page.redisKey(), StringCodec.INSTANCE);
    }

    private record Page(UUID companion, LocalDate day) {

        static Page of(UUID companion, Instant at) {
            return new Page(companion, day(at));
        }

        Map<UUID, Instant> of(Collection<Offence> offences) {
            return offences.stream()
                    .filter(offence -> day(offence.at()).equals(day))
                    .collect(Collectors.toMap(Offence::message, Offence::at, (one, _) -> one));
        }

        String redisKey() {
            return SPACE + ":" + companion + ":" + day;
        }

        private static LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }
}
