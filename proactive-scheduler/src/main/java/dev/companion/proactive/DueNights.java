package dev.companion.proactive;

import dev.companion.mind.reflection.Days;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.postgres.NightsDue;
import dev.companion.stores.postgres.Windows;
import dev.companion.stores.postgres.Windows.Since;
import dev.companion.topics.ReflectionRequests;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The nights that are due. Where several are, because nobody was there to ask, the latest is asked
 * for and looks back on all of them; someone who has long been silent has had their last one.
 */
final class DueNights {

    /** So that not everybody's night falls in the same second. */
    static final Duration SPREAD = Duration.ofMinutes(30);

    private static final int MOST_AT_ONCE = 2_000;

    /** The silent nights, the day before them and the one that is not over yet. */
    private static final Duration SILENCE = Duration.ofDays(Days.SILENT_NIGHTS + 2);

    private final ProactiveSchedulerConfig config;
    private final CompanionKeys keys;
    private final NightsDue due;
    private final Windows windows;

    DueNights(ProactiveSchedulerConfig config, CompanionKeys keys, NightsDue due, Windows windows) {
        this.config = config;
        this.keys = keys;
        this.due = due;
        this.windows = windows;
    }

    /** The requests of a minute. */
    List<Recorded<ReflectionRequested>> at(Instant now) {
        var nights = new ArrayList<Night>();
        for (var person : due.at(now, SILENCE, MOST_AT_ONCE)) {
            night(person, now).ifPresent(nights::add);
        }
        var until = new HashMap<UUID, Instant>();
        nights.forEach(night -> until.put(night.companion(), night.end()));
        var said = windows.before(until);
        var requests = new ArrayList<Recorded<ReflectionRequested>>();
        for (var night : nights) {
            Optional.ofNullable(said.get(night.companion()))
                    .flatMap(since -> request(night, since, now))
                    .ifPresent(requests::add);
        }
        return requests;
    }

    /** The last day that is over, once its end and this companion's part of the spread passed. */
    private Optional<Night> night(NightsDue.Person person, Instant now) {
        var days = new Days(zone(person.timeZone()), config.reflectionTime());
        var day = days.lastOver(now.minus(delay(person.companion())));
        var end = days.endOf(day);
        return end.isAfter(person.lastNightAt())
                ? Optional.of(new Night(person.companion(), days, day, end, person.lastNightAt()))
                : Optional.empty();
    }

    private Optional<Recorded<ReflectionRequested>> request(Night night, Since since, Instant now) {
        if (since.lastAt().isEmpty() || !since.complete() || beingImported(since, now)) {
            return Optional.empty();
        }
        var last = Days.lastNightAfter(night.days().dayOf(since.lastAt().get()));
        var day = night.day().isAfter(last) ? last : night.day();
        var end = night.days().endOf(day);
        if (!end.isAfter(night.lastNightAt())) {
            return Optional.empty();
        }
        return keys.find(night.companion())
                .map(key ->
                        ReflectionRequests.night(
                                key.ids(),
                                ProactiveScheduler.MODULE,
                                night.companion(),
                                day,
                                end,
                                since.window()));
    }

    private static boolean beingImported(Since since, Instant now) {
        var said = since.lastAt().orElse(now);
        var logged = since.lastLoggedAt().orElse(said);
        return logged.isAfter(said.plus(NightsDue.IMPORTED))
                && now.isBefore(logged.plus(NightsDue.IMPORT_GRACE));
    }

    /** A companion's part of the spread. */
    static Duration delay(UUID companion) {
        return Duration.ofSeconds(Math.floorMod(companion.hashCode(), SPREAD.toSeconds()));
    }

    private ZoneId zone(String name) {
        try {
            return name.isBlank() ? config.zone() : ZoneId.of(name);
        } catch (DateTimeException _) {
            return config.zone();
        }
    }

    private record Night(
            UUID companion, Days days, LocalDate day, Instant end, Instant lastNightAt) {}
}
