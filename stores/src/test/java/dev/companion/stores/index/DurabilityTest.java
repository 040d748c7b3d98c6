package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.meaning;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash takes, and that reading on or reading everything again makes up for it. */
class DurabilityTest {

    private static final Duration EACH_TIME = Duration.ZERO;
    private static final Duration ON_CLOSE = Duration.ofDays(1);

    @TempDir private Path temp;

    private static final List<Recorded<MemoryEvent>> LOG =
            IntStream.range(0, 12)
                    .mapToObj(i ->
                            List.of(
                                    said(ALICE, "m" + i, i, "rose number " + i),
                                    scored(ALICE, "s" + i, "m" + i, i / 12.0),
                                    embedded(ALICE, "m" + i, 1, i)))
                    .flatMap(List::stream)
                    .toList();

    private static void feed(MemoryIndex index, int from, int to) {
        index.apply(LOG.subList(from, to), Map.of(0, (long) to));
    }

    private static List<String> everything(MemoryIndex index) {
        return index.search(meaning(ALICE, "rose", 1, 0)).stream()
                .sorted(Comparator.comparing(found -> found.episode().turn()))
                .map(found ->
                        found.episode()
                                + " "
                                + found.importance()
                                + " "
                                + found.dense()
                                + " "
                                + found.lexical())
                .toList();
    }

    /** The files as a kill leaves them: whatever is on disk, with nobody holding the lock. */
    private Path killed(Path folder) throws IOException {
        var copy = temp.resolve("after-" + folder.getFileName());
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(folder.relativize(file)));
            }
        }
        return copy;
    }

    @Test
    void closing_keeps_everything() {
        try (var index = LuceneMemoryIndex.open(temp, ON_CLOSE)) {
            feed(index, 0, 18);
        }
        try (var index = LuceneMemoryIndex.open(temp, ON_CLOSE)) {
            assertThat(index.size()).isEqualTo(6);
            assertThat(index.nextOffsets()).containsExactly(Map.entry(0, 18L));
        }
    }

    @Test
    void a_kill_takes_what_came_after_the_last_commit_and_reading_on_brings_it_back()
            throws IOException {
        Path left;
        List<String> whole;
        var folder = temp.resolve("live");
        try (var index = LuceneMemoryIndex.open(folder, EACH_TIME)) {
            feed(index, 0, 16);
        }
        try (var index = LuceneMemoryIndex.open(folder, ON_CLOSE)) {
            feed(index, 16, LOG.size());
            whole = everything(index);
            left = killed(folder);
        }

        try (var index = LuceneMemoryIndex.open(left, ON_CLOSE)) {
            assertThat(index.nextOffsets()).containsExactly(Map.entry(0, 16L));
            assertThat(index.size()).isEqualTo(6);

            feed(index, 16, LOG.size());

            assertThat(withoutWords(everything(index))).isEqualTo(withoutWords(whole));
        }
    }

    @Test
    void a_kill_before_anything_was_committed_leaves_an_empty_index() throws IOException {
        var folder = temp.resolve("live");
        try (var index = LuceneMemoryIndex.open(folder, ON_CLOSE)) {
            feed(index, 0, 9);
            try (var after = LuceneMemoryIndex.open(killed(folder), ON_CLOSE)) {
                assertThat(after.size()).isZero();
                assertThat(after.nextOffsets()).isEmpty();
            }
        }
    }

    @Test
    void reading_everything_again_changes_nothing() {
        try (var index = LuceneMemoryIndex.open(temp, ON_CLOSE)) {
            feed(index, 0, LOG.size());
            var before = everything(index);

            feed(index, 0, LOG.size());
            for (int i = 0; i < LOG.size(); i++) {
                feed(index, i, i + 1);
            }

            assertThat(everything(index)).isEqualTo(before);
            assertThat(index.size()).isEqualTo(12);
        }
    }

    @Test
    void however_the_log_is_cut_into_batches_the_index_is_the_same() {
        var seen = new ArrayList<List<String>>();
        for (int step : new int[] {1, 5, LOG.size()}) {
            var folder = temp.resolve("step-" + step);
            try (var index = LuceneMemoryIndex.open(folder, ON_CLOSE)) {
                for (int i = 0; i < LOG.size(); i += step) {
                    feed(index, i, Math.min(LOG.size(), i + step));
                }
                seen.add(withoutWords(everything(index)));
            }
        }

        assertThat(seen).containsOnly(seen.getFirst());
    }

    @Test
    void partitions_that_are_not_named_keep_their_place() {
        try (var index = LuceneMemoryIndex.open(temp, ON_CLOSE)) {
            index.apply(List.of(), Map.of(0, 5L, 1, 7L));
            index.apply(List.of(), Map.of(1, 8L));
        }
        try (var index = LuceneMemoryIndex.open(temp, ON_CLOSE)) {
            assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 5L, 1, 8L));
        }
    }

    @Test
    void one_folder_has_one_writer() {
        try (var _ = LuceneMemoryIndex.open(temp)) {
            assertThatThrownBy(() -> LuceneMemoryIndex.open(temp))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("open already");
        }
    }

    /** BM25 counts what was overwritten until it is merged away; the last digits depend on it. */
    private static List<String> withoutWords(List<String> found) {
        return found.stream().map(line -> line.substring(0, line.lastIndexOf(' '))).toList();
    }
}
