package dev.companion.stores.index;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * A memory index that can be made anew while it serves. {@link #beside} begins the next one, empty;
 * whoever asked feeds it; {@link Beside#takeOver} lets it serve instead. Searches that have begun
 * by then end in the old files, which are then deleted.
 */
public final class SwitchingIndex implements MemoryIndex {

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    private final Generations generations;
    private final Duration commitEvery;
    private final Object applying = new Object();
    private volatile Generation current;
    private Optional<Generation> building = Optional.empty();

    private SwitchingIndex(Path folder, Duration commitEvery) throws IOException {
        this.generations = new Generations(folder);
        this.commitEvery = commitEvery;
        this.current = Generation.open(generations, generations.current(), commitEvery);
    }

    /** Opens or begins the index in a folder, with a commit every five seconds at most. */
    public static SwitchingIndex open(Path folder) {
        return open(folder, LuceneMemoryIndex.COMMIT_EVERY);
    }

    /** As {@link LuceneMemoryIndex#open(Path, Duration)}. */
    public static SwitchingIndex open(Path folder, Duration commitEvery) {
        try {
            return new SwitchingIndex(folder, commitEvery);
        } catch (IOException e) {
            throw new UncheckedIOException("the memory index in " + folder + " does not open", e);
        }
    }

    /**
     * Begins the next index, empty.
     *
     * @throws IllegalStateException when one is being built already
     */
    public Beside beside() {
        synchronized (applying) {
            if (building.isPresent()) {
                throw new IllegalStateException("a memory index is being built already");
            }
            try {
                var next = Generation.open(generations, generations.next(), commitEvery);
                building = Optional.of(next);
                return new Beside(next);
            } catch (IOException e) {
                throw new UncheckedIOException("no next memory index can be begun", e);
            }
        }
    }

    /** How many memories have a vector of a model; looks at all of them. */
    public Coverage coverage(String model, int dimension) {
        return read(index -> index.coverage(model, dimension));
    }

    /** How many memories have no vector of any model. */
    public long unembedded() {
        return read(LuceneMemoryIndex::unembedded);
    }

    /** Some of them. */
    public List<Episode> unembedded(int limit) {
        return read(index -> index.unembedded(limit));
    }

    @Override
    public void apply(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next) {
        synchronized (applying) {
            current.index().apply(facts, next);
        }
    }

    @Override
    public Map<Integer, Long> nextOffsets() {
        return read(MemoryIndex::nextOffsets);
    }

    @Override
    public List<Candidate> search(Query query) {
        return read(index -> index.search(query));
    }

    @Override
    public List<Episode> recent(UUID companion, UUID conversation, int limit) {
        return read(index -> index.recent(companion, conversation, limit));
    }

    @Override
    public Optional<Episode> episode(UUID companion, UUID id) {
        return read(index -> index.episode(companion, id));
    }

    @Override
    public Set<UUID> gone(UUID companion, Collection<UUID> memories) {
        return read(index -> index.gone(companion, memories));
    }

    @Override
    public long size() {
        return read(MemoryIndex::size);
    }

    @Override
    public long size(UUID companion) {
        return read(index -> index.size(companion));
    }

    /** Of the one that is being built as well. */
    @Override
    public long forget(UUID companion) {
        synchronized (applying) {
            building.ifPresent(next -> next.index().forget(companion));
            return current.index().forget(companion);
        }
    }

    @Override
    public void close() {
        synchronized (applying) {
            current.index().close();
        }
    }

    private <T> T read(Function<LuceneMemoryIndex, T> reading) {
        var held = current;
        while (!held.hold()) {
            held = current; // another one has taken over since
        }
        try {
            return reading.apply(held.index());
        } finally {
            held.release();
        }
    }

    /** The next index: nobody searches in it yet. Closing it before it took over deletes it. */
    public final class Beside implements AutoCloseable {

        private final Generation next;
        private boolean tookOver;
        private boolean closed;

        private Beside(Generation next) {
            this.next = next;
        }

        /** To be fed from the beginning of the log, also while it takes over. */
        public MemoryIndex index() {
            return next.index();
        }

        /** As {@link SwitchingIndex#coverage}. */
        public Coverage coverage(String model, int dimension) {
            return next.index().coverage(model, dimension);
        }

        /** Some memories that have no vector of a model, though they may come to mind. */
        public List<Episode> without(String model, int dimension, int limit) {
            return next.index().without(model, dimension, limit);
        }

        /**
         * Serves instead of the old one, once it has taken in all that the old one has. Until then
         * the old one takes in nothing more.
         *
         * @param patience how long to wait for that
         * @return whether it did
         */
        public boolean takeOver(Duration patience) {
            long deadline = System.nanoTime() + patience.toNanos();
            synchronized (applying) {
                while (!hasCaughtUp()) {
                    if (System.nanoTime() - deadline > 0) {
                        return false;
                    }
                    LockSupport.parkNanos(LOOK_EVERY.toNanos());
                }
                try {
                    next.index().commit();
                    generations.makeCurrent(next.files());
                } catch (IOException e) {
                    throw new UncheckedIOException("the next index cannot take over", e);
                }
                var old = current;
                current = next;
                tookOver = true;
                building = Optional.empty();
                old.release();
                return true;
            }
        }

        /** Whether it serves. */
        public boolean tookOver() {
            synchronized (applying) {
                return tookOver;
            }
        }

        private boolean hasCaughtUp() {
            var has = next.index().nextOffsets();
            return current.index().nextOffsets().entrySet().stream()
                    .allMatch(old -> has.getOrDefault(old.getKey(), 0L) >= old.getValue());
        }

        @Override
        public void close() {
            synchronized (applying) {
                if (!tookOver && !closed) {
                    closed = true;
                    building = Optional.empty();
                    next.release();
                }
            }
        }
    }
}
