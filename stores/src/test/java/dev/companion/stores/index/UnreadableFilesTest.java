package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read are moved aside, and the index begins again. */
class UnreadableFilesTest {

    @TempDir private Path folder;

    @Test
    void a_damaged_file_does_not_stop_the_start() throws IOException {
        write(folder);
        for (Path file : files(folder)) {
            Files.writeString(file, "damaged", StandardOpenOption.TRUNCATE_EXISTING);
        }

        beginsAgain(folder);
        assertThat(folder.resolve("unreadable")).isNotEmptyDirectory();
    }

    @Test
    void a_single_wrong_byte_in_any_file_is_noticed() throws IOException {
        write(folder.resolve("count"));
        int count = files(folder.resolve("count")).size();
        for (int i = 0; i < count; i++) {
            var one = folder.resolve("damage-" + i);
            write(one);
            var damaged = files(one).get(i);
            var bytes = Files.readAllBytes(damaged);
            if (bytes.length > 0) {
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(damaged, bytes);

                beginsAgain(one);
            }
        }
    }

    @Test
    void a_missing_file_is_noticed() throws IOException {
        write(folder);
        for (Path file : files(folder)) {
            if (!file.getFileName().toString().startsWith("segments")) {
                Files.delete(file);
            }
        }

        beginsAgain(folder);
    }

    @Test
    void files_of_another_layout_are_not_gone_on_with() throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("lucene"));
                var writer =
                        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            writer.commit();
        }

        beginsAgain(folder);
    }

    private static void write(Path folder) {
        try (var index = LuceneMemoryIndex.open(folder)) {
            index.apply(
                    List.of(said(ALICE, "a", 1, "roses"), embedded(ALICE, "a", 1, 0)),
                    Map.of(0, 2L));
        }
    }

    private static void beginsAgain(Path folder) {
        try (var index = LuceneMemoryIndex.open(folder)) {
            assertThat(index.nextOffsets()).isEmpty();
            assertThat(index.size()).isZero();
        }
        write(folder);
        try (var index = LuceneMemoryIndex.open(folder)) {
            assertThat(index.search(words(ALICE, "roses"))).hasSize(1);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("lucene"))) {
            return files.sorted().toList();
        }
    }
}
