package dev.companion.stores.index;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOUtils;

/**
 * The memory index in a folder of this process's own. Searches see an {@code apply} as soon as it
 * has returned; the disk sees it at the next commit, and what a crash takes is read again from the
 * log.
 */
public final class LuceneMemoryIndex implements MemoryIndex {

    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Duration commitEvery;
    private volatile Progress progress;
    private long committedAt = System.nanoTime();

    private LuceneMemoryIndex(IndexWriter writer, Duration commitEvery) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.commitEvery = commitEvery;
        this.progress = Progress.of(writer);
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
            return new LuceneMemoryIndex(IndexFolder.open(folder), commitEvery);
        } catch (IOException e) {
            throw new UncheckedIOException("the memory index in " + folder + " does not open", e);
        }
    }

    @Override
    public void apply(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next) {
        try {
            var index = searchers.acquire();
            try {
                write(Batch.of(facts, index).changed(), index);
            } finally {
                searchers.release(index);
            }
            // After the facts: a commit between the two reads some again, and misses none.
            progress = progress.with(next);
            progress.noteIn(writer);
            searchers.maybeRefreshBlocking();
            if (System.nanoTime() - committedAt >= commitEvery.toNanos()) {
                writer.commit();
                committedAt = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the memory index cannot be written", e);
        }
    }

    private void write(List<Memory> memories, IndexSearcher index) throws IOException {
        var contexts = new Contexts(index, memories);
        for (var memory : memories) {
            var context = memory.episode().isEmpty() ? "" : contexts.of(memory.episode().get());
            writer.updateDocument(Documents.term(memory.key()), Documents.written(memory, context));
        }
    }

    @Override
    public Map<Integer, Long> nextOffsets() {
        return progress.next();
    }

    @Override
    public List<Candidate> search(Query query) {
        return read(index -> new Recall(index, query).candidates());
    }

    @Override
    public List<Episode> recent(UUID companion, UUID conversation, int limit) {
        var wanted = Audience.alone(companion).only(Contexts.inConversation(conversation));
        return read(index -> Contexts.newest(index, wanted, limit)).reversed();
    }

    @Override
    public Optional<Episode> episode(UUID companion, UUID id) {
        var key = Documents.term(new Memory.Key(companion, id));
        var wanted = Audience.alone(companion).only(new TermQuery(key));
        return read(index -> Contexts.newest(index, wanted, 1)).stream().findFirst();
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
    public void close() {
        try {
            IOUtils.close(searchers, writer, writer.getDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException("the memory index cannot be closed", e);
        }
    }

    private interface Reading<T> {
        T from(IndexSearcher index) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            var index = searchers.acquire();
            try {
                return reading.from(index);
            } finally {
                searchers.release(index);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the memory index cannot be read", e);
        }
    }
}
