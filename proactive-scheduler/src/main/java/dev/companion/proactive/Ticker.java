package dev.companion.proactive;

import dev.companion.schemas.ClockEvent.Tick;
import dev.companion.schemas.EventId;
import dev.companion.schemas.Recorded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down every whole minute that passes while it runs. Several instances fill the same slots.
 * Minutes that nobody was there for are not made up.
 */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String schedule;
    private final Consumer<Recorded<Tick>> log;
    private final InstantSource clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("ticker").factory());
    private volatile Instant last = Instant.EPOCH;
    private volatile Instant started = Instant.MAX;

    /**
     * As said by its parts.
     *
     * @param log returns once a tick is written
     */
    Ticker(String schedule, Consumer<Recorded<Tick>> log, InstantSource clock) {
        this.schedule = schedule;
        this.log = log;
        this.clock = clock;
    }

    void start() {
        started = clock.instant();
        var _ = thread.scheduleWithFixedDelay(this::tick, 0, 1, TimeUnit.SECONDS);
    }

    /** Since when no tick was written; empty while they are. */
    Optional<String> trouble() {
        if (started.equals(Instant.MAX)) {
            return Optional.of("it is not started");
        }
        var since = last.isAfter(started) ? last : started;
        return clock.instant().isAfter(since.plus(PATIENCE))
                ? Optional.of("no tick was written since " + since)
                : Optional.empty();
    }

    /** The fact that a minute came. */
    static Recorded<Tick> tick(String schedule, Instant minute) {
        return Recorded.root(
                id(schedule + "@" + minute),
                ProactiveScheduler.MODULE,
                id(schedule),
                new Tick(minute, schedule));
    }

    private void tick() {
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (minute.isAfter(last)) {
            try {
                log.accept(tick(schedule, minute));
                last = minute;
            } catch (RuntimeException e) {
                // Whatever it was: what is thrown from here would be the end of all ticks.
                LOG.warn("a tick could not be written, trying again schedule={}", schedule, e);
            }
        }
    }

    private static UUID id(String name) {
        try {
            return EventId.fromHash(
                    MessageDigest.getInstance("SHA-256")
                            .digest(("clock:" + name).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            var _ =
                    thread.awaitTermination(
                            Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
