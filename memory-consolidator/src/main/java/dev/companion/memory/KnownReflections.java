package dev.companion.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.reflection.Wordings;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionSkipped;
import dev.companion.schemas.ReflectionKind;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What became of earlier reflections: from the rows, from the log where the rows have not read it
 * yet, and from what this process wrote since. While PostgreSQL is away nights wait.
 */
final class KnownReflections {

    private static final int MOST_COMPANIONS = 20_000;

    private final PastReflections rows;
    private final CompanionLog log;
    private final EventCodec codec;
    private final Cache<UUID, Known> known =
            Caffeine.newBuilder()
                    .maximumSize(MOST_COMPANIONS)
                    .expireAfterAccess(Duration.ofHours(2))
                    .build();

    KnownReflections(PastReflections rows, CompanionLog log, EventCodec codec) {
        this.rows = rows;
        this.log = log;
        this.codec = codec;
    }

    /** Whether this request was answered already. */
    boolean isDone(UUID companion, UUID request) {
        return of(companion).done.contains(request)
                || asking(() -> rows.isDone(companion, request));
    }

    /** The latest day whose night was completed. */
    Optional<LocalDate> lastNight(UUID companion) {
        return of(companion).lastNight;
    }

    Wordings wordings(UUID companion) {
        return of(companion).wordings;
    }

    /** An outcome is in the log now. */
    void took(Recorded<? extends Event> outcome) {
        of(outcome.companion()).take(outcome);
    }

    void forget(UUID companion) {
        known.invalidate(companion);
    }

    void forgetAll() {
        known.invalidateAll();
    }

    private Known of(UUID companion) {
        return known.get(companion, this::load);
    }

    private Known load(UUID companion) {
        return asking(() -> {
            int partition = log.partition(Topic.REFLECTION, companion);
            long next = rows.knownUpTo(Topic.REFLECTION.fullName(), partition);
            var loaded =
                    new Known(
                            rows.lastNight(companion),
                            new Wordings(rows.wordings(companion, Wordings.MOST)));
            log.from(
                    Topic.REFLECTION,
                    companion,
                    next,
                    record -> {
                        if (codec.decode(record) instanceof Decoded.Fact(var fact)) {
                            loaded.take(fact);
                        }
                    });
            return loaded;
        });
    }

    private static <T> T asking(java.util.function.Supplier<T> question) {
        try {
            return question.get();
        } catch (DatabaseUnavailable e) {
            throw new NotNow("PostgreSQL is away, and with it the nights before this one", e);
        }
    }

    /** Of one companion; its lane alone touches it. */
    private static final class Known {

        private Optional<LocalDate> lastNight;
        private Wordings wordings;
        private final Set<UUID> done = new HashSet<>();

        Known(Optional<LocalDate> lastNight, Wordings wordings) {
            this.lastNight = lastNight;
            this.wordings = wordings;
        }

        void take(Recorded<? extends Event> fact) {
            var request = fact.envelope().causationId();
            switch (fact.event()) {
                case ReflectionCompleted completed -> {
                    request.ifPresent(done::add);
                    wordings = wordings.with(completed.quirks(), completed.wordings());
                    if (completed.kind() == ReflectionKind.NIGHT
                            && lastNight.filter(completed.day()::isBefore).isEmpty()) {
                        lastNight = Optional.of(completed.day());
                    }
                }
                case ReflectionSkipped _ -> request.ifPresent(done::add);
                default -> {}
            }
        }
    }
}
