package dev.companion.stores.index;

import dev.companion.schemas.DocumentEvent;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory index in a folder of this process's own. Searches see an {@code apply} as soon as it
 * has returned; the disk sees it at the next commit, and what a crash takes is read again from the
 * log. When the disk fails, the files are opened again, once a second at most, as they were at the
 * last commit, or begun anew where they cannot be read.
 */
public final class LuceneMemoryIndex implements MemoryIndex {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneMemoryIndex.class);
    static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
    private static final Duration REOPEN_EVERY = Duration.ofSeconds(1);

    private final Path folder;
    private final Duration commitEvery;
    private final Object writing = new Object();
    private volatile OpenFiles files;
    private Optional<String> reopened = Optional.empty();
    private long reopenFrom = System.nanoTime();
    private final ErasedCompanions erased = new ErasedCompanions();
    private boolean closed;

    private LuceneMemoryIndex(Path folder, Duration commitEvery) throws IOException {
        this.folder = folder;
        this.commitEvery = commitEvery;
        this.files = OpenFiles.in(folder, commitEvery);
    }

    /** Opens or begins the index in a folder, with a commit every five seconds at most. */
    public static LuceneMemoryIndex open(Path folder) {
        return open(folder, COMMIT_EVERY);
    }

    /**
     * Opens or begins the index in a folder.
     *
     * @param commitEvery at most; {@link Duration#ZERO} commits each {@link #apply}
     */
    public static LuceneMemoryIndex open(Path folder, Duration commitEvery) {
        try {
            return new LuceneMemoryIndex(folder, commitEvery);
        } catch (IOException e) {
            throw new UncheckedIOException("the memory index in " + folder + " does not open", e);
        }
    }

    @Override
    public void apply(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next) {
        synchronized (writing) {
            startOverIfReopened();
            try {
                files.apply(erased.without(facts), next);
            } catch (IOException | AlreadyClosedException e) {
                reopen(files, e);
                startOverIfReopened();
            }
        }
    }

    /** Searches may have found the files broken, and gone on with older ones. */
    private void startOverIfReopened() {
        var reason = reopened;
        reopened = Optional.empty();
        reason.ifPresent(why -> {
            throw new IndexReopened(why);
        });
    }

    @Override
    public Map<Integer, Long> nextOffsets() {
        return files.nextOffsets();
    }

    @Override
    public List<Candidate> search(Query query) {
        return read(index -> new Recall(index, query).candidates());
    }

    @Override
    public List<Episode> recent(UUID companion, UUID conversation, int limit) {
        var wanted = Audience.alone(companion).only(Newest.inConversation(conversation));
        return read(index -> Newest.of(index, wanted, limit)).reversed();
    }

    @Override
    public Optional<Episode> episode(UUID companion, UUID id) {
        var keys =
                Stream.of(companion, DocumentEvent.SHARED)
                        .map(whose -> Documents.term(new Memory.Key(whose, id)).bytes())
                        .toList();
        var wanted =
                Audience.alone(companion)
                        .withShared()
                        .only(new TermInSetQuery(Documents.KEY, keys));
        return read(index -> Newest.of(index, wanted, 1)).stream().findFirst();
    }

    @Override
    public Set<UUID> gone(UUID companion, Collection<UUID> memories) {
        if (memories.isEmpty()) {
            return Set.of();
        }
        var keys =
                memories.stream()
                        .map(id -> new BytesRef(new Memory.Key(companion, id).term()))
                        .toList();
        var wanted =
                new BooleanQuery.Builder()
                        .add(new TermQuery(Documents.gone(companion)), Occur.FILTER)
                        .add(new TermInSetQuery(Documents.KEY, keys), Occur.FILTER)
                        .build();
        return read(index -> {
            var leaves = index.getIndexReader().leaves();
            var gone = new HashSet<UUID>();
            for (var hit : index.search(wanted, keys.size()).scoreDocs) {
                var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
                gone.add(Told.of(leaf, hit.doc - leaf.docBase).key().memory());
            }
            return gone;
        });
    }

    @Override
    public long size() {
        return read(index -> (long) index.count(new FieldExistsQuery(Documents.TURN)));
    }

    @Override
    public long size(UUID companion) {
        return read(index -> (long) index.count(Audience.alone(companion).everything()));
    }

    @Override
    public long forget(UUID companion) {
        synchronized (writing) {
            boolean first = erased.add(companion);
            try {
                return files.forget(companion, first);
            } catch (IOException | AlreadyClosedException e) {
                reopen(files, e);
                throw failed(e);
            }
        }
    }

    /** How many memories have a vector of a model; looks at all of them. */
    Coverage coverage(String model, int dimension) {
        var memories = Unembedded.memories();
        var without = Unembedded.in(new Space(model, dimension));
        return read(index -> new Coverage(index.count(memories), index.count(without)));
    }

    /** Some memories without a vector of a model, in the order they lie in. */
    List<Episode> without(String model, int dimension, int limit) {
        var wanted = Unembedded.in(new Space(model, dimension));
        return read(index -> Newest.of(index, wanted, limit));
    }

    /** How many memories have no vector of any model. */
    long unembedded() {
        return read(index -> (long) index.count(Unembedded.anywhere(index.getIndexReader())));
    }

    /** Some of them. */
    List<Episode> unembedded(int limit) {
        return read(index -> Newest.of(index, Unembedded.anywhere(index.getIndexReader()), limit));
    }

    /** Makes all that was applied durable. */
    void commit() throws IOException {
        synchronized (writing) {
            files.commit();
        }
    }

    @Override
    public void close() {
        synchronized (writing) {
            closed = true;
            try {
                files.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the memory index cannot be closed", e);
            }
        }
    }

    private <T> T read(OpenFiles.Reading<T> reading) {
        var before = files;
        try {
            return before.read(reading);
        } catch (IOException | AlreadyClosedException e) {
            reopen(before, e);
        }
        try {
            return files.read(reading);
        } catch (IOException | AlreadyClosedException e) {
            throw failed(e);
        }
    }

    /**
     * Returns when other files are open than those that failed.
     *
     * @throws UncheckedIOException when they cannot be, or could not be lately
     */
    private void reopen(OpenFiles broken, Exception why) {
        synchronized (writing) {
            if (files != broken) {
                return;
            }
            if (closed || System.nanoTime() - reopenFrom < 0) {
                throw failed(why);
            }
            reopenFrom = System.nanoTime() + REOPEN_EVERY.toNanos();
            broken.abandon();
            try {
                files = OpenFiles.in(folder, commitEvery);
            } catch (IOException | IllegalStateException e) {
                e.addSuppressed(why);
                throw failed(e);
            }
            reopened = Optional.of(why.toString());
            LOG.warn(
                    "the memory index failed, was opened again and is fed on from there"
                            + " reason=\"{}\" next={}",
                    why.toString(),
                    files.nextOffsets());
        }
    }

    private static UncheckedIOException failed(Exception why) {
        var cause = why instanceof IOException io ? io : new IOException(why);
        return new UncheckedIOException("the memory index does not work", cause);
    }
}
