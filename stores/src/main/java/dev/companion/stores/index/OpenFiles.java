package dev.companion.stores.index;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOUtils;

/**
 * The files of the index from when they are opened until they are closed or fail. Trouble with the
 * disk is an {@link IOException}, or, where an earlier one has closed the files, an {@link
 * org.apache.lucene.store.AlreadyClosedException}.
 */
final class OpenFiles implements Closeable {

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Duration commitEvery;
    private volatile Progress progress;
    private long committedAt = System.nanoTime();

    private OpenFiles(IndexWriter writer, Duration commitEvery) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.commitEvery = commitEvery;
        this.progress = Progress.of(writer);
    }

    static OpenFiles in(Path folder, Duration commitEvery) throws IOException {
        return new OpenFiles(IndexFolder.open(folder), commitEvery);
    }

    Map<Integer, Long> nextOffsets() {
        return progress.next();
    }

    void apply(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next) throws IOException {
        var index = searchers.acquire();
        try {
            write(Batch.of(facts, new StoredInFiles(index)));
        } finally {
            searchers.release(index);
        }
        // After the facts: a commit between the two reads some again, and misses none.
        var further = progress.with(next);
        further.noteIn(writer);
        searchers.maybeRefreshBlocking();
        // Whoever reads how far it is may count on finding all of it.
        progress = further;
        if (System.nanoTime() - committedAt >= commitEvery.toNanos()) {
            commit();
        }
    }

    /**
     * On the disk by when it returns.
     *
     * @param thoroughly even where nothing is found the files are written anew without what was
     *     deleted from them: it may have been found by somebody who came no further
     */
    long forget(UUID companion, boolean thoroughly) throws IOException {
        var theirs =
                new BooleanQuery.Builder()
                        .add(new PrefixQuery(Documents.all(companion)), Occur.SHOULD)
                        .add(new TermQuery(Recalls.term(companion)), Occur.SHOULD)
                        .build();
        long before = read(index -> (long) index.count(theirs));
        if (before > 0 || thoroughly) {
            writer.deleteDocuments(theirs);
            // Only what a commit has carried out is seen by the merge.
            commit();
            writer.forceMergeDeletes(true);
            searchers.maybeRefreshBlocking();
            commit();
            writer.deleteUnusedFiles();
        }
        return before;
    }

    void commit() throws IOException {
        writer.commit();
        committedAt = System.nanoTime();
    }

    private void write(Batch batch) throws IOException {
        for (var memory : batch.changed()) {
            writer.updateDocument(Documents.term(memory.key()), Documents.written(memory));
        }
        for (var recalls : batch.recalls()) {
            writer.updateDocument(Recalls.term(recalls.companion()), recalls.written());
        }
    }

    /** Something asked of the index. */
    @FunctionalInterface
    interface Reading<T> {
        T from(IndexSearcher index) throws IOException;
    }

    <T> T read(Reading<T> reading) throws IOException {
        var index = searchers.acquire();
        try {
            return reading.from(index);
        } finally {
            searchers.release(index);
        }
    }

    /** Makes all that was applied durable. */
    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer, writer.getDirectory());
    }

    /** Lets go of files that failed; the disk keeps the last commit. */
    void abandon() {
        IOUtils.closeWhileHandlingException(searchers, writer::rollback, writer.getDirectory());
    }
}
