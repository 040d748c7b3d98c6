package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.id;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten is in no file of the index any more. */
class ForgottenFilesTest {

    private static final UUID BOB = id("bob");

    @TempDir private Path folder;

    @Test
    void no_byte_of_the_forgotten_is_left_in_any_file() {
        try (var index = SwitchingIndex.open(folder, Duration.ZERO)) {
            index.apply(
                    List.of(
                            said(ALICE, "a", 1, "Quillerby keeps zeppelins"),
                            embedded(ALICE, "a", 1, 0),
                            said(BOB, "b", 1, "Bergamot grows here")),
                    Map.of(0, 3L));
            assertThat(holding("uillerby")).isNotEmpty();

            index.forget(ALICE);

            assertThat(holding("uillerby")).isEmpty();
            assertThat(holding(ALICE.toString())).isEmpty();
            assertThat(holding("ergamot")).isNotEmpty();
        }
        try (var index = SwitchingIndex.open(folder, Duration.ZERO)) {
            assertThat(index.size(ALICE)).isZero();
            assertThat(index.search(words(BOB, "bergamot"))).hasSize(1);
            assertThat(index.nextOffsets()).containsEntry(0, 3L);
        }
    }

    @Test
    void an_index_that_is_being_built_forgets_as_well() {
        try (var index = SwitchingIndex.open(folder, Duration.ZERO)) {
            try (var next = index.beside()) {
                next.index().apply(List.of(said(ALICE, "a", 1, "Quillerby")), Map.of(0, 1L));

                index.forget(ALICE);
                next.index().apply(List.of(said(ALICE, "c", 2, "Quillerby")), Map.of(0, 2L));

                assertThat(next.takeOver(Duration.ofSeconds(5))).isTrue();
            }
            assertThat(index.size(ALICE)).isZero();
        }
    }

    private List<Path> holding(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> holds(file, bytes)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, byte[] bytes) {
        try {
            var wanted = new String(bytes, StandardCharsets.ISO_8859_1);
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
