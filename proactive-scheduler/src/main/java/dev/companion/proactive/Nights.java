package dev.companion.proactive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.schemas.ClockEvent.Tick;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.stores.keys.KeysUnavailable;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.topics.lanes.LaneHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;

/** Asks, with every tick, for the nights that fell due; for none twice while it remembers. */
final class Nights implements LaneHandler {

    static final String SCHEDULE = "nights";

    /** A tick that waited longer is passed over: what was due then is due with the next as well. */
    static final Duration STALE = Duration.ofMinutes(2);

    /** A failure that is older was not followed by another tick: they go to another instance. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final int MOST_REMEMBERED = 100_000;

    private final Function<Instant, List<Recorded<ReflectionRequested>>> due;
    private final BooleanSupplier rowsCaughtUp;
    private final Consumer<List<Recorded<ReflectionRequested>>> log;
    private final InstantSource clock;
    private final Cache<UUID, Boolean> asked =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();
    private volatile Optional<Failure> failure = Optional.empty();

    /**
     * As said by functions.
     *
     * @param due the requests of a minute
     * @param rowsCaughtUp waits for it a while; false when they are still behind the log
     * @param log returns once they are written
     */
    Nights(
            Function<Instant, List<Recorded<ReflectionRequested>>> due,
            BooleanSupplier rowsCaughtUp,
            Consumer<List<Recorded<ReflectionRequested>>> log,
            InstantSource clock) {
        this.due = due;
        this.rowsCaughtUp = rowsCaughtUp;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        if (fact.event() instanceof Tick tick
                && tick.schedule().equals(SCHEDULE)
                && !stale(tick, clock)) {
            look(tick.at());
        }
        taken.close();
    }

    static boolean stale(Tick tick, InstantSource clock) {
        return tick.at().isBefore(clock.instant().minus(STALE));
    }

    /** Why the last tick led to nothing; empty once one did again, or when no more come here. */
    Optional<String> trouble() {
        return failure.filter(it -> it.at().isAfter(clock.instant().minus(FRESH)))
                .map(Failure::why);
    }

    private void look(Instant minute) {
        try {
            awaitRows();
            ask(minute);
            failure = Optional.empty();
        } catch (DatabaseUnavailable | KeysUnavailable e) {
            throw failed(new NotNow("whose night is due cannot be asked for now", e));
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private RuntimeException failed(RuntimeException e) {
        var why = e instanceof NotNow ? String.valueOf(e.getMessage()) : e.getClass().getName();
        failure = Optional.of(new Failure(clock.instant(), why));
        return e;
    }

    /** Rows that are being rebuilt know of no window, and the next one would begin too early. */
    private void awaitRows() {
        try {
            if (!rowsCaughtUp.getAsBoolean()) {
                throw new NotNow("the rows are behind the log");
            }
        } catch (KafkaException e) {
            throw new NotNow("how far the log goes cannot be asked for now", e);
        }
    }

    /** What the rows do not know yet, or know with another end, is due again a minute later. */
    private void ask(Instant minute) {
        var requests =
                due.apply(minute).stream()
                        .filter(request -> asked.getIfPresent(request.id()) == null)
                        .toList();
        log.accept(requests);
        requests.forEach(request -> asked.put(request.id(), true));
    }

    private record Failure(Instant at, String why) {}
}
