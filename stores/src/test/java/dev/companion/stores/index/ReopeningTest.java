package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the disk fails under an index that is open. */
class ReopeningTest {

    private static final Duration ON_CLOSE = Duration.ofDays(1);
    private static final List<Recorded<MemoryEvent>> FIRST = List.of(said(ALICE, "a", 1, "roses"));
    private static final List<Recorded<MemoryEvent>> SECOND =
            List.of(said(ALICE, "b", 2, "tulips"));

    @TempDir private Path folder;

    @Test
    void files_that_fail_are_opened_again_as_they_were_at_the_last_commit() throws IOException {
        try (var index = LuceneMemoryIndex.open(folder, Duration.ZERO)) {
            index.apply(FIRST, Map.of(0, 1L));
            takeTheLockAway();

            assertThatThrownBy(() -> index.apply(SECOND, Map.of(0, 2L)))
                    .isInstanceOf(IndexReopened.class);

            assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 1L));
            index.apply(SECOND, Map.of(0, 2L));
            assertThat(index.size()).isEqualTo(2);
        }
        try (var index = LuceneMemoryIndex.open(folder)) {
            assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 2L));
            assertThat(index.search(words(ALICE, "tulips"))).isNotEmpty();
        }
    }

    @Test
    void files_that_are_gone_are_begun_anew_and_the_log_is_wanted_from_its_beginning()
            throws IOException {
        try (var index = LuceneMemoryIndex.open(folder, Duration.ZERO)) {
            index.apply(FIRST, Map.of(0, 1L));
            IOUtils.rm(folder.resolve("lucene"));

            assertThatThrownBy(() -> index.apply(SECOND, Map.of(0, 2L)))
                    .isInstanceOf(IndexReopened.class);

            assertThat(index.nextOffsets()).isEmpty();
            index.apply(FIRST, Map.of(0, 1L));
            index.apply(SECOND, Map.of(0, 2L));
            assertThat(index.size()).isEqualTo(2);
        }
    }

    @Test
    void while_they_cannot_be_opened_it_says_so_and_then_goes_on() throws IOException {
        var lucene = folder.resolve("lucene");
        try (var index = LuceneMemoryIndex.open(folder, Duration.ZERO)) {
            index.apply(FIRST, Map.of(0, 1L));
            IOUtils.rm(lucene);
            Files.writeString(lucene, "no folder");

            assertThatThrownBy(() -> index.apply(SECOND, Map.of(0, 2L)))
                    .isInstanceOf(UncheckedIOException.class);
            Files.delete(lucene);

            awaitReopened(index);
            assertThat(index.nextOffsets()).isEmpty();
            index.apply(FIRST, Map.of(0, 1L));
            assertThat(index.search(words(ALICE, "roses"))).isNotEmpty();
        }
    }

    @Test
    void nothing_is_lost_or_reopened_where_nothing_failed() {
        try (var index = LuceneMemoryIndex.open(folder, ON_CLOSE)) {
            index.apply(FIRST, Map.of(0, 1L));
            index.apply(SECOND, Map.of(0, 2L));

            assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 2L));
        }
    }

    @Test
    void what_was_closed_is_not_opened_again() {
        var index = LuceneMemoryIndex.open(folder, ON_CLOSE);
        index.close();

        assertThatThrownBy(index::size).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> index.apply(FIRST, Map.of()))
                .isInstanceOf(UncheckedIOException.class);
        try (var again = LuceneMemoryIndex.open(folder)) {
            assertThat(again.size()).isZero();
        }
    }

    private void takeTheLockAway() throws IOException {
        Files.delete(folder.resolve("lucene").resolve("write.lock"));
    }

    private static void awaitReopened(LuceneMemoryIndex index) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() - until < 0) {
            try {
                index.apply(SECOND, Map.of(0, 2L));
            } catch (IndexReopened _) {
                return;
            } catch (UncheckedIOException _) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("the index is not open after 10 s");
    }
}
