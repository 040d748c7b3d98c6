package dev.companion.stores.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One set of files while it is in use: closed and deleted when nobody needs it any more. */
final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    private final LuceneMemoryIndex index;
    private final Path files;
    private final Generations all;

    /** Who needs it: whoever searches in it, and one more for as long as it counts. */
    private final AtomicInteger users = new AtomicInteger(1);

    private Generation(LuceneMemoryIndex index, Path files, Generations all) {
        this.index = index;
        this.files = files;
        this.all = all;
    }

    static Generation open(Generations all, Path files, Duration commitEvery) {
        return new Generation(LuceneMemoryIndex.open(files, commitEvery), files, all);
    }

    LuceneMemoryIndex index() {
        return index;
    }

    Path files() {
        return files;
    }

    /** Whether it was still there to be held; {@link #release} lets go of it again. */
    boolean hold() {
        return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    }

    /** The last to let go closes and deletes it. */
    void release() {
        if (users.decrementAndGet() > 0) {
            return;
        }
        try {
            index.close();
            all.delete(files);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the files of an earlier memory index stay until the next start", e);
        }
    }
}
