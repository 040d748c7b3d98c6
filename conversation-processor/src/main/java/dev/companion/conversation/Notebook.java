package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.agent.Notes;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.stores.postgres.DatabaseUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Every companion's blocks and reminders at hand: read from the rows, and kept up to date by the
 * topic itself. The rows may be behind the topic, so they are looked at again now and then.
 */
final class Notebook {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final Function<UUID, Notes> stored;
    private final Cache<UUID, Entry> entries =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KEPT)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    /**
     * Empty at first.
     *
     * @param stored what the rows have; may throw {@link DatabaseUnavailable}
     */
    Notebook(Function<UUID, Notes> stored) {
        this.stored = stored;
    }

    /** What is known now; while the rows are away what was known before, or nothing. */
    Held of(UUID companion) {
        var entry = entries.get(companion, _ -> Entry.NEW);
        if (entry.isFresh()) {
            return new Held(entry.notes(), true);
        }
        try {
            var notes = entry.notes().and(stored.apply(companion));
            entries.put(companion, new Entry(notes, Optional.of(System.nanoTime())));
            return new Held(notes, true);
        } catch (DatabaseUnavailable _) {
            return new Held(entry.notes(), entry.readAt().isPresent());
        }
    }

    /**
     * Takes a fact in; most change nothing.
     *
     * @param place of its record in the log
     */
    Notes apply(Recorded<? extends Event> fact, long place) {
        return entries.asMap()
                .compute(
                        fact.companion(),
                        (_, known) -> {
                            var entry = known == null ? Entry.NEW : known;
                            var notes = entry.notes().apply(fact.id(), place, fact.event());
                            return new Entry(notes, entry.readAt());
                        })
                .notes();
    }

    /** Nothing of this companion's is at hand any more. */
    void forget(UUID companion) {
        entries.invalidate(companion);
    }

    /** Others may write from now on. */
    void forget() {
        entries.invalidateAll();
    }

    /**
     * What is at hand.
     *
     * @param complete false when the rows could not be asked
     */
    record Held(Notes notes, boolean complete) {}

    private record Entry(Notes notes, Optional<Long> readAt) {
        static final Entry NEW = new Entry(Notes.NONE, Optional.empty());

        boolean isFresh() {
            return readAt.filter(at -> System.nanoTime() - at < LOOK_AGAIN.toNanos()).isPresent();
        }
    }
}
