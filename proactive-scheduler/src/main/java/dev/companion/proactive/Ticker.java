package dev.companion.proactive;

import dev.companion.schemas.ClockEvent.Tick;
import dev.companion.schemas.EventId;
import dev.companion.schemas.Recorded;
import dev.companion.topics.EventLog;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down every whole minute that passes while it runs. Several instances fill the same slots.
 * Minutes that nobody was there for are not made up.
 */
final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final String schedule;
    private final EventLog log;
    private final InstantSource clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("ticker").factory());
    private Instant last = Instant.EPOCH;

    Ticker(String schedule, EventLog log, InstantSource clock) {
        this.schedule = schedule;
        this.log = log;
        this.clock = clock;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::tick, 0, 1, TimeUnit.SECONDS);
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
                log.appendAndWait(List.of(tick(schedule, minute)));
                last = minute;
            } catch (KafkaException e) {
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
