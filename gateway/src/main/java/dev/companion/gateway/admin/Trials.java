package dev.companion.gateway.admin;

import dev.companion.schemas.Dependency;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries all that is leaned on, side by side, and waits for none of it longer than this. */
public final class Trials implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    private final List<Probe> probes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Trials(List<Probe> probes) {
        this.probes = List.copyOf(probes);
    }

    List<Probe> probes() {
        return probes;
    }

    /**
     * What came of it, of what can be tried.
     *
     * @param trouble what is wrong; empty when nothing is
     */
    record Tried(Optional<String> trouble, Duration took) {}

    Map<Dependency, Tried> run() {
        var running = new EnumMap<Dependency, CompletableFuture<Tried>>(Dependency.class);
        for (var probe : probes) {
            probe.trial()
                    .ifPresent(trial ->
                            running.put(probe.dependency(), start(probe.dependency(), trial)));
        }
        var tried = new EnumMap<Dependency, Tried>(Dependency.class);
        running.forEach((dependency, trial) -> tried.put(dependency, trial.join()));
        return tried;
    }

    private CompletableFuture<Tried> start(
            Dependency dependency, Supplier<Optional<String>> trial) {
        long began = System.nanoTime();
        var late =
                new Tried(
                        Optional.of(
                                "it did not answer within %d s".formatted(PATIENCE.toSeconds())),
                        PATIENCE);
        return CompletableFuture.supplyAsync(() -> attempt(dependency, trial), threads)
                .thenApply(
                        trouble -> new Tried(trouble, Duration.ofNanos(System.nanoTime() - began)))
                .completeOnTimeout(late, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Optional<String> attempt(
            Dependency dependency, Supplier<Optional<String>> trial) {
        try {
            return trial.get();
        } catch (RuntimeException e) {
            // Whatever it is, whoever asks wants to know of the others too.
            LOG.debug("a trial failed dependency={}", dependency, e);
            return Optional.of("it failed: " + e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
