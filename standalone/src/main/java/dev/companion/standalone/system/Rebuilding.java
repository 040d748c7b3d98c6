package dev.companion.standalone.system;

import dev.companion.gateway.rebuild.MemoryRebuild;
import dev.companion.memory.IndexRebuild;
import dev.companion.models.Embedder;
import dev.companion.models.YieldingEmbedder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds of the memory index, one at a time, as the gateway asks for them. */
final class Rebuilding implements MemoryRebuild, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final IndexRebuild rebuild;
    private final Embedders others;
    private final Embedder inForce;
    private final BooleanSupplier busy;
    private final Semaphore free = new Semaphore(1);

    /**
     * Rebuilds by this.
     *
     * @param others whose vectors can be made beside those in use
     * @param inForce whose vectors searches use
     * @param busy whether somebody waits for an embedding now
     */
    Rebuilding(IndexRebuild rebuild, Embedders others, Embedder inForce, BooleanSupplier busy) {
        this.rebuild = rebuild;
        this.others = others;
        this.inForce = inForce;
        this.busy = busy;
    }

    @Override
    public Prepared prepare(Optional<String> model) {
        var wanted = model.orElse(inForce.model());
        if (!known().contains(wanted)) {
            return new Prepared.UnknownModel(known());
        }
        return free.tryAcquire()
                ? new Prepared.Ready(progress -> run(wanted, progress))
                : new Prepared.Busy();
    }

    private List<String> known() {
        var known = new ArrayList<>(others.names());
        if (!known.contains(inForce.model())) {
            known.add(inForce.model());
        }
        return known;
    }

    private Result run(String model, Consumer<Progress> progress) {
        try {
            if (model.equals(inForce.model())) {
                return run(inForce, true, progress);
            }
            try (var other = others.open(model)) {
                return run(other, false, progress);
            }
        } finally {
            free.release();
        }
    }

    private Result run(Embedder wanted, boolean regardless, Consumer<Progress> progress) {
        long started = System.nanoTime();
        LOG.info("memory index is being rebuilt model={}", wanted.model());
        var outcome =
                rebuild.run(
                        new YieldingEmbedder(wanted, busy),
                        regardless,
                        (phase, done, total) ->
                                progress.accept(
                                        new Progress(
                                                phase.name().toLowerCase(Locale.ROOT),
                                                done,
                                                total)));
        double seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1e3;
        LOG.info(
                "memory index rebuild is over switched={} model={} memories={} without={}"
                        + " embedded={} seconds={} trouble=\"{}\"",
                outcome.switched(),
                wanted.model(),
                outcome.coverage().memories(),
                outcome.coverage().without(),
                outcome.embedded(),
                seconds,
                outcome.trouble().orElse(""));
        return new Result(
                outcome.switched(),
                wanted.model(),
                inForce.model(),
                outcome.coverage().memories(),
                outcome.coverage().without(),
                outcome.embedded(),
                seconds,
                outcome.trouble());
    }

    /** Stops the one that goes on, and waits until it has let go of the index. */
    @Override
    public void close() {
        rebuild.close();
        try {
            if (!free.tryAcquire(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("the rebuild of the memory index did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
