package dev.companion.topics.erasure;

import dev.companion.schemas.ErasureEvent.ErasureAcknowledged;
import dev.companion.schemas.ErasureEvent.ErasureCompleted;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Lets go of what a process holds of those who are to be forgotten, and says so in the log. Broken
 * off anywhere, it goes on where the log says it was: each acknowledgement has one slot, and to let
 * go twice does no harm.
 */
public final class Letting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Letting.class);
    private static final Duration AGAIN = Duration.ofMillis(200);
    private static final Duration IDLE = Duration.ofMillis(500);

    private final Erasures erasures;
    private final List<Holding> holdings;
    private final Optional<String> completing;
    private final Consumer<Recorded<? extends Event>> log;
    private final InstantSource clock;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("erasures").unstarted(this::run);
    private final Set<String> failed = new HashSet<>();
    private volatile boolean stopping;

    /**
     * Serves one process.
     *
     * @param holdings in the order in which they let go
     * @param completing the module that says when all is done; absent: another process does
     * @param log returns when the fact is in it
     */
    public Letting(
            Erasures erasures,
            List<Holding> holdings,
            Optional<String> completing,
            Consumer<Recorded<? extends Event>> log,
            InstantSource clock) {
        this.erasures = erasures;
        this.holdings = List.copyOf(holdings);
        this.completing = completing;
        this.log = log;
        this.clock = clock;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stopping) {
                var open = erasures.open();
                open.forEach(this::advance);
                erasures.awaitChange(erasures.open().isEmpty() ? IDLE : AGAIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What does not go now goes later; one who waits keeps nobody else waiting. */
    void advance(Erasure erasure) {
        for (var holding : holdings) {
            if (!stopping && !erasure.acknowledged().containsKey(holding.processor())) {
                attempt(holding.module(), () -> acknowledge(holding, erasure));
            }
        }
        var now = erasures.find(erasure.id()).orElse(erasure);
        if (!stopping && now.missing().isEmpty() && now.completed().isEmpty()) {
            completing.ifPresent(module -> attempt(module, () -> complete(module, now)));
        }
    }

    private void acknowledge(Holding holding, Erasure erasure) {
        var deleted = holding.duty().letGo(erasure.request());
        var processor = holding.processor();
        write(
                erasure.request()
                        .led(
                                holding.module(),
                                new ErasureAcknowledged(clock.instant(), processor, deleted),
                                processor.slot()));
    }

    /** By now nobody adds anything: what was on its way when each let go is found here. */
    private void complete(String module, Erasure erasure) {
        holdings.forEach(holding -> holding.duty().letGo(erasure.request()));
        write(erasure.request().led(module, new ErasureCompleted(clock.instant())));
        LOG.info("someone was forgotten receipt={}", erasure.id());
    }

    private void write(Recorded<? extends Event> fact) {
        log.accept(fact);
        erasures.learn(fact);
    }

    private void attempt(String module, Runnable step) {
        try {
            step.run();
        } catch (NotNow | KafkaException e) {
            LOG.debug("cannot forget now, trying again module={}", module, e);
        } catch (RuntimeException e) {
            LOG.atLevel(failed.add(module) ? Level.ERROR : Level.DEBUG)
                    .setCause(e)
                    .log("cannot forget, trying again module={}", module);
        }
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
