package dev.companion.standalone.system;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.conversation.Person;
import dev.companion.standalone.settings.Settings;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.stores.postgres.UserRow;
import dev.companion.stores.postgres.UserRows;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Names, time zones and regions, from the rows; while those are away or not written yet, without a
 * name.
 */
final class People {

    /** As many as a companion can have at once. */
    private static final int MOST_QUIRKS = 50;

    private final UserRows rows;
    private final PastReflections reflections;
    private final ZoneId defaultZone;
    private final Optional<String> defaultRegion;
    private final Cache<UUID, Person> known =
            Caffeine.newBuilder()
                    .maximumSize(50_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    private People(
            UserRows rows,
            PastReflections reflections,
            ZoneId defaultZone,
            Optional<String> defaultRegion) {
        this.rows = rows;
        this.reflections = reflections;
        this.defaultZone = defaultZone;
        this.defaultRegion = defaultRegion;
    }

    static People of(Settings settings, UserRows rows, PastReflections reflections) {
        return new People(rows, reflections, settings.timeZone(), settings.region());
    }

    Person of(UUID companion) {
        var cached = known.getIfPresent(companion);
        if (cached != null) {
            return cached;
        }
        try {
            return rows.profile(companion)
                    .map(user -> person(user, reflections.wordings(companion, MOST_QUIRKS)))
                    .map(person -> {
                        known.put(companion, person);
                        return person;
                    })
                    .orElseGet(() -> new Person("", defaultZone, defaultRegion, Map.of()));
        } catch (DatabaseUnavailable _) {
            return new Person("", defaultZone, defaultRegion, Map.of());
        }
    }

    void forget(UUID companion) {
        known.invalidate(companion);
    }

    private Person person(UserRow user, Map<UUID, String> quirks) {
        return new Person(
                user.name(), zone(user.timeZone()), user.region().or(() -> defaultRegion), quirks);
    }

    private ZoneId zone(String name) {
        try {
            return name.isBlank() ? defaultZone : ZoneId.of(name);
        } catch (DateTimeException _) {
            return defaultZone;
        }
    }
}
