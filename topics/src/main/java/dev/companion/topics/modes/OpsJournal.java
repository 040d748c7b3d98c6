package dev.companion.topics.modes;

import dev.companion.schemas.EventId;
import dev.companion.schemas.OpsEvent;
import dev.companion.schemas.OpsEvent.DependencyDown;
import dev.companion.schemas.OpsEvent.DependencyUp;
import dev.companion.schemas.OpsEvent.ModeChanged;
import dev.companion.schemas.Recorded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what happened, in order; while the log cannot be written, that waits. */
final class OpsJournal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpsJournal.class);
    private static final int MOST_WAITING = 1_000;
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);

    private final String module;
    private final Consumer<Recorded<OpsEvent>> log;
    private final BlockingQueue<Recorded<OpsEvent>> waiting =
            new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * Begins to write.
     *
     * @param log returns once a fact is written
     */
    OpsJournal(String module, Consumer<Recorded<OpsEvent>> log) {
        this.module = module;
        this.log = log;
        this.thread = Thread.ofPlatform().daemon().name("ops-journal").start(this::run);
    }

    void add(OpsEvent event) {
        if (!waiting.offer(fact(module, event))) {
            LOG.warn("too much waits to be written to ops, one fact is left out");
        }
    }

    /** Written a second time, it is the same fact. */
    static Recorded<OpsEvent> fact(String module, OpsEvent event) {
        var subject =
                switch (event) {
                    case DependencyDown down -> down.dependency().name();
                    case DependencyUp up -> up.dependency().name();
                    case ModeChanged _ -> "MODE";
                };
        var key = id(subject);
        var kind = event.getClass().getSimpleName();
        return Recorded.root(
                id(module + " " + kind + " " + subject + "@" + event.at()), module, key, event);
    }

    private static UUID id(String name) {
        try {
            return EventId.fromHash(
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    ("ops:" + name.toLowerCase(Locale.ROOT))
                                            .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void run() {
        try {
            while (!stopping) {
                write(waiting.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // it is being closed
        }
    }

    private void write(Recorded<OpsEvent> fact) {
        while (!stopping) {
            try {
                log.accept(fact);
                return;
            } catch (RuntimeException e) {
                // Whatever it was: what is thrown from here would be the end of all facts.
                LOG.debug("a fact of ops waits", e);
                LockSupport.parkNanos(AGAIN_AFTER.toNanos());
            }
        }
    }

    /** What waits then is lost: the next start looks for itself. */
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(STOP_PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
