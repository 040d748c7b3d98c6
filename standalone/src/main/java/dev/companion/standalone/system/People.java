package dev.companion.standalone.system;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.conversation.Person;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.stores.postgres.UserRows;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** Names and time zones, from the rows; while those are away or not written yet, without a name. */
final class People {

    /** As many as a companion can have at once. */
    private static final int MOST_QUIRKS = 50;

    private final UserRows rows;
    private final PastReflections reflections;
    private final ZoneId defaultZone;
    private final Cache<UUID, Person> known =
            Caffeine.newBuilder()
                    .maximumSize(50_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    People(UserRows rows, PastReflections reflections, ZoneId defaultZone) {
        this.rows = rows;
        this.reflections = reflections;
        this.defaultZone = defaultZone;
    }

    Person of(UUID companion) {
        var cached = known.getIfPresent(companion);
        if (cached != null) {
            return cached;
        }
        try {
            return rows.profile(companion)
                    .map(user ->
                            person(
                                    user.name(),
                                    user.timeZone(),
                                    reflections.wordings(companion, MOST_QUIRKS)))
                    .map(person -> {
                        known.put(companion, person);
                        return person;
                    })
                    .orElseGet(() -> new Person("", defaultZone, Map.of()));
        } catch (DatabaseUnavailable _) {
            return new Person("", defaultZone, Map.of());
        }
    }

    private Person person(String name, String zone, Map<UUID, String> quirks) {
        try {
            return new Person(name, zone.isBlank() ? defaultZone : ZoneId.of(zone), quirks);
        } catch (DateTimeException _) {
            return new Person(name, defaultZone, quirks);
        }
    }
}
