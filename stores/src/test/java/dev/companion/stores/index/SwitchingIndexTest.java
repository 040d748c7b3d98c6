package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.id;
import static dev.companion.stores.index.Facts.meaning;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.scored;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index made anew while the old one serves, and what a crash leaves of that. */
class SwitchingIndexTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration NOW = Duration.ZERO;

    @TempDir private Path folder;

    private static final List<Recorded<MemoryEvent>> LOG =
            IntStream.range(0, 9)
                    .mapToObj(i ->
                            List.of(
                                    said(ALICE, "m" + i, i, "rose number " + i),
                                    scored(ALICE, "s" + i, "m" + i, i / 9.0),
                                    embedded(ALICE, "m" + i, 1, i)))
                    .flatMap(List::stream)
                    .toList();

    private static void feed(MemoryIndex index, int to) {
        index.apply(LOG.subList(0, to), Map.of(0, (long) to));
    }

    /** Ids, texts, importances and closeness: all that does not hang on how files are merged. */
    private static Set<String> everything(MemoryIndex index) {
        return index.search(meaning(ALICE, "rose", 1, 1)).stream()
                .map(found -> found.episode() + " " + found.importance() + " " + found.dense())
                .collect(Collectors.toSet());
    }

    private List<String> files() throws IOException {
        try (var children = Files.list(folder)) {
            return children.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_folder_of_before_there_was_switching_goes_on() {
        try (var old = LuceneMemoryIndex.open(folder)) {
            feed(old, LOG.size());
        }
        try (var index = SwitchingIndex.open(folder)) {
            assertThat(index.size()).isEqualTo(9);
            assertThat(index.nextOffsets()).isEqualTo(Map.of(0, (long) LOG.size()));
        }
    }

    @Test
    void the_old_one_answers_until_the_new_one_takes_over() throws IOException {
        try (var index = SwitchingIndex.open(folder)) {
            feed(index, LOG.size());
            var before = everything(index);

            var next = index.beside();
            feed(next.index(), 6);
            assertThat(everything(index)).isEqualTo(before);
            assertThat(next.takeOver(NOW)).as("it has not caught up").isFalse();
            assertThat(everything(index)).isEqualTo(before);
            feed(next.index(), LOG.size());
            assertThat(next.takeOver(NOW)).isTrue();

            assertThat(everything(index)).isEqualTo(before);
            assertThat(files()).containsExactly("current", "rebuilt-1");
        }
        try (var again = SwitchingIndex.open(folder)) {
            assertThat(again.size()).isEqualTo(9);
            assertThat(files()).containsExactly("current", "rebuilt-1");
        }
    }

    @Test
    void it_waits_for_what_the_old_one_has_taken_in_meanwhile() {
        try (var index = SwitchingIndex.open(folder)) {
            feed(index, LOG.size());
            var next = index.beside();

            var switching = CompletableFuture.supplyAsync(() -> next.takeOver(SOON));
            for (int to = 1; to <= LOG.size(); to++) {
                feed(next.index(), to);
            }

            assertThat(switching.join()).isTrue();
            assertThat(index.size()).isEqualTo(9);
        }
    }

    @Test
    void searches_go_on_through_many_switches() throws Exception {
        try (var index = SwitchingIndex.open(folder)) {
            feed(index, LOG.size());
            var whole = everything(index);
            var wrong = new ArrayList<Set<String>>();
            var over = new AtomicBoolean();
            var searching =
                    CompletableFuture.runAsync(() -> {
                        while (!over.get()) {
                            var found = everything(index);
                            if (!found.equals(whole)) {
                                wrong.add(found);
                            }
                        }
                    });
            for (int i = 0; i < 10; i++) {
                var next = index.beside();
                feed(next.index(), LOG.size());
                assertThat(next.takeOver(SOON)).isTrue();
                feed(index, LOG.size());
            }
            over.set(true);
            searching.join();

            assertThat(wrong).isEmpty();
            assertThat(files()).containsExactly("current", "rebuilt-10");
        }
    }

    @Test
    void what_is_given_up_is_gone_and_another_may_begin() throws IOException {
        try (var index = SwitchingIndex.open(folder)) {
            feed(index, LOG.size());
            try (var next = index.beside()) {
                feed(next.index(), 4);
                assertThatThrownBy(index::beside).isInstanceOf(IllegalStateException.class);
            }
            assertThat(files()).containsExactly("lucene");
            assertThat(index.size()).isEqualTo(9);

            try (var next = index.beside()) {
                feed(next.index(), LOG.size());
                assertThat(next.takeOver(SOON)).isTrue();
            }
            assertThat(index.size()).as("closing what took over changes nothing").isEqualTo(9);
        }
    }

    @Test
    void what_a_crash_left_half_built_is_deleted_at_the_start() throws IOException {
        try (var old = LuceneMemoryIndex.open(folder)) {
            feed(old, LOG.size());
        }
        try (var half = LuceneMemoryIndex.open(folder.resolve("rebuilt-1"))) {
            feed(half, 4);
        }
        try (var index = SwitchingIndex.open(folder)) {
            assertThat(index.size()).isEqualTo(9);
            assertThat(files()).containsExactly("lucene");
        }
    }

    @Test
    void what_a_crash_left_of_the_old_one_is_deleted_at_the_start() throws IOException {
        try (var old = LuceneMemoryIndex.open(folder)) {
            feed(old, 4);
        }
        try (var anew = LuceneMemoryIndex.open(folder.resolve("rebuilt-1"))) {
            feed(anew, LOG.size());
        }
        Files.writeString(folder.resolve("current"), "rebuilt-1");
        try (var index = SwitchingIndex.open(folder)) {
            assertThat(index.size()).isEqualTo(9);
            assertThat(files()).containsExactly("current", "rebuilt-1");
        }
    }

    @Test
    void it_says_who_is_found_by_words_only_and_leaves_out_the_dead() {
        try (var index = SwitchingIndex.open(folder)) {
            feed(index, LOG.size());
            assertThat(index.coverage(Facts.MODEL, 2)).isEqualTo(new Coverage(9, 0));
            assertThat(index.coverage(Facts.MODEL, 3)).isEqualTo(new Coverage(9, 9));
            assertThat(index.coverage("another", 2)).isEqualTo(new Coverage(9, 9));

            try (var next = index.beside()) {
                next.index()
                        .apply(
                                Stream.concat(
                                                LOG.stream(),
                                                Stream.of(
                                                        embedded(ALICE, "m3", "another", 1, 2),
                                                        forgotten("m4")))
                                        .toList(),
                                Map.of());
                assertThat(next.coverage("another", 2)).isEqualTo(new Coverage(8, 7));
                assertThat(next.without("another", 2, 100))
                        .extracting(Episode::id)
                        .containsExactlyInAnyOrder(
                                id("m0"), id("m1"), id("m2"), id("m5"), id("m6"), id("m7"),
                                id("m8"));
                assertThat(next.without("another", 2, 3)).hasSize(3);
            }
        }
    }

    @Test
    void vectors_of_two_models_are_never_compared() {
        try (var index = SwitchingIndex.open(folder)) {
            feed(index, LOG.size());
            index.apply(List.of(embedded(ALICE, "m2", "another", 1, 2)), Map.of());
            var vector = meaning(ALICE, "nothing of it", 1, 2);
            var asked = new Query(ALICE, "nothing of it", vector.vector(), "another", true, 10);

            assertThat(index.search(asked))
                    .filteredOn(found -> found.dense().isPresent())
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.episode().id()).isEqualTo(id("m2"));
                        assertThat(found.dense()).hasValueCloseTo(1.0, within(1e-6));
                    });
            assertThat(index.search(words(ALICE, "rose"))).hasSize(9);
        }
    }

    private static Recorded<MemoryEvent> forgotten(String memory) {
        return Recorded.root(
                id("deleted " + memory), "test", ALICE, new MemoryDeleted(Facts.START, id(memory)));
    }
}
