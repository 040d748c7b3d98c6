package dev.companion.stores.postgres;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers that the database is out of reach, so that its absence costs one wait and not one a
 * call: from a lost connection on nobody is let through until a probe, one a second, got an answer.
 * Any thread may ask.
 */
final class Outage implements AutoCloseable {

    static final Duration PROBE_EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final Runnable probe;
    private final AtomicReference<Optional<DatabaseUnavailable>> found =
            new AtomicReference<>(Optional.empty());
    private final ScheduledExecutorService prober =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("postgres-probe").daemon().factory());

    /**
     * @param probe asks the database for something; throws {@link DatabaseUnavailable} when it does
     *     not answer
     */
    Outage(Runnable probe) {
        this.probe = probe;
        long every = PROBE_EVERY.toMillis();
        var _ = prober.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * Returns when the database may be asked.
     *
     * @throws DatabaseUnavailable at once, while it is known to be out of reach
     */
    void letThrough() {
        var outage = found.get();
        if (outage.isPresent()) {
            throw new DatabaseUnavailable(outage.get());
        }
    }

    /** Why nobody is let through; empty while everybody is. */
    Optional<String> reason() {
        return found.get().map(DatabaseUnavailable::reason);
    }

    /** Someone got no answer. Only a lost connection is an outage: a busy pool is not one. */
    void note(DatabaseUnavailable failure) {
        if (SqlProblem.isOfTheConnection(failure)
                && found.compareAndSet(Optional.empty(), Optional.of(failure))) {
            LOG.debug(
                    "postgres does not answer, going on without it and looking for it every second"
                            + " reason=\"{}\"",
                    failure.reason());
        }
    }

    private void look() {
        if (found.get().isEmpty()) {
            return;
        }
        try {
            probe.run();
            found.set(Optional.empty());
            LOG.debug("postgres answers again");
        } catch (RuntimeException e) {
            LOG.debug("postgres still does not answer", e);
        }
    }

    @Override
    public void close() {
        prober.shutdownNow();
    }
}
