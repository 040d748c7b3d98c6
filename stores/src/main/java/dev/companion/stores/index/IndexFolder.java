package dev.companion.stores.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the index: opened at their last commit, or moved aside when they cannot be read. One
 * earlier set that was moved aside is kept for whoever wants to look.
 */
final class IndexFolder {

    /**
     * What {@link Documents}, {@link Told}, {@link Recalls} and {@link Words} write; files of
     * another layout are rebuilt.
     */
    static final String LAYOUT = "5";

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    static final String LAYOUT_KEY = "layout";
    static final String FILES = "lucene";
    static final String ASIDE = "unreadable";
    private static final double BUFFER_MEGABYTES = 32;

    private IndexFolder() {}

    /** Opens the files under a folder for writing; the index is empty where there were none. */
    static IndexWriter open(Path folder) throws IOException {
        var files = folder.resolve(FILES);
        Files.createDirectories(files);
        try {
            setAsideIfUnreadable(files);
            return writer(FSDirectory.open(files));
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "the memory index in "
                            + folder
                            + " is open already: one process at a time may write to it",
                    e);
        }
    }

    private static IndexWriter writer(Directory files) throws IOException {
        var config =
                new IndexWriterConfig(Words.ANALYZER)
                        .setIndexSort(Documents.ORDER)
                        // Who wants deletions gone from the files wants all of them gone.
                        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES);
        var writer = new IndexWriter(files, config);
        if (!DirectoryReader.indexExists(files)) {
            writer.setLiveCommitData(Map.of(LAYOUT_KEY, LAYOUT).entrySet());
            writer.commit();
        }
        return writer;
    }

    private static void setAsideIfUnreadable(Path files) throws IOException {
        Files.createDirectories(files);
        try (var directory = FSDirectory.open(files);
                var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            var trouble = trouble(directory);
            if (trouble.isPresent()) {
                var aside = files.resolveSibling(ASIDE);
                delete(aside);
                Files.move(files, aside);
                LOG.warn(
                        "the memory index cannot be read and is rebuilt from the log; its files"
                                + " were moved aside reason=\"{}\" aside={}",
                        trouble.get(),
                        aside);
            }
        }
        Files.createDirectories(files);
    }

    /**
     * Why an index cannot be gone on with. Reads every file, as a power cut may have left holes.
     */
    private static Optional<String> trouble(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        try (var reader = DirectoryReader.open(directory)) {
            var layout = reader.getIndexCommit().getUserData().getOrDefault(LAYOUT_KEY, "none");
            if (!layout.equals(LAYOUT)) {
                return Optional.of("layout " + layout + " where " + LAYOUT + " was expected");
            }
            for (var leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader segment) {
                    segment.checkIntegrity();
                }
            }
            return Optional.empty();
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException e) {
            return Optional.of(e.toString());
        }
    }

    /** With all that is in it; one that is not there is no matter. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> paths;
        try (var walk = Files.walk(folder)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
