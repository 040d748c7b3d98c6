package dev.companion.memory;

import dev.companion.models.Embedder;
import dev.companion.stores.index.Episode;
import dev.companion.stores.index.SwitchingIndex;
import dev.companion.topics.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a vector to whatever was stored while nobody could embed it. What has one of another model
 * is left alone: that is a rebuild's business. Broken off, it goes on where it was when it is run
 * again, since what is done shows in the index.
 */
public final class VectorBacklog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VectorBacklog.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final SwitchingIndex index;
    private final EventLog log;
    private final Embedder embedder;
    private final ReentrantLock one = new ReentrantLock();
    private volatile boolean stopping;

    /**
     * @param embedder one that gives way to those who wait for an answer
     */
    public VectorBacklog(SwitchingIndex index, EventLog log, Embedder embedder) {
        this.index = index;
        this.log = log;
        this.embedder = embedder;
    }

    /** Returns when none is missing, or when it gets no further. */
    public void run() {
        one.lock();
        try {
            var gaps = new Bare();
            if (stopping || gaps.count() == 0) {
                return;
            }
            var missing = new MissingVectors(log, gaps, embedder, () -> stopping);
            var trouble = missing.embed((_, _, _) -> {});
            LOG.info(
                    "what was stored without vectors has them now embedded={} missing={}"
                            + " trouble=\"{}\"",
                    missing.embedded(),
                    gaps.count(),
                    trouble.orElse(""));
        } finally {
            one.unlock();
        }
    }

    /** What goes on ends soon. */
    @Override
    public void close() {
        stopping = true;
    }

    /** Those that have no vector at all. */
    private final class Bare implements Gaps {

        @Override
        public long count() {
            return index.unembedded();
        }

        @Override
        public List<Episode> some(int limit) {
            return index.unembedded(limit);
        }

        @Override
        public Optional<String> await(Map<Integer, Long> offsets) {
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (!takenIn(offsets)) {
                if (stopping || Thread.currentThread().isInterrupted()) {
                    return Optional.of(IndexRebuild.STOPPED);
                }
                if (System.nanoTime() - giveUp > 0) {
                    return Optional.of("the index does not take in what is written");
                }
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
            return Optional.empty();
        }

        private boolean takenIn(Map<Integer, Long> offsets) {
            var has = index.nextOffsets();
            return offsets.entrySet().stream()
                    .allMatch(end -> has.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
