package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.START;
import static dev.companion.stores.index.Facts.TALK;
import static dev.companion.stores.index.Facts.fact;
import static dev.companion.stores.index.Facts.id;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.MemoryEvent.Recalled;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a memory came to mind, as the log tells it. */
class RecallsTest {

    private static final UUID BOB = id("bob");

    @TempDir private Path folder;
    private MemoryIndex index;

    @BeforeEach
    void open() {
        index = LuceneMemoryIndex.open(folder, Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void what_came_to_mind_is_counted_with_the_last_time() {
        given(said(ALICE, "a", 1, "roses"), said(ALICE, "b", 2, "roses"));
        given(recalled(ALICE, "r1", 10, "a"), recalled(ALICE, "r2", 20, "a"));
        given(recalled(ALICE, "r3", 15, "a"));

        assertThat(count(ALICE, "a")).contains(new RecallCount(3, START.plusSeconds(20)));
        assertThat(count(ALICE, "b")).isEmpty();
    }

    @Test
    void a_repeat_counts_once_in_a_batch_in_the_next_and_after_a_restart() {
        given(said(ALICE, "a", 1, "roses"));
        given(recalled(ALICE, "r1", 10, "a"), recalled(ALICE, "r1", 10, "a"));
        given(recalled(ALICE, "r1", 10, "a"));
        index.close();
        index = LuceneMemoryIndex.open(folder, Duration.ofDays(1));
        given(recalled(ALICE, "r1", 10, "a"));

        assertThat(count(ALICE, "a")).contains(new RecallCount(1, START.plusSeconds(10)));
    }

    @Test
    void one_companion_s_recalls_are_not_another_s_though_their_memories_are_called_alike() {
        given(said(ALICE, "a", 1, "roses"), said(BOB, "a", 1, "roses"));
        given(recalled(ALICE, "r", 10, "a"));

        assertThat(count(BOB, "a")).isEmpty();
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.size(ALICE)).isEqualTo(1);
    }

    @Test
    void only_the_first_few_count_as_nobody_says_which_were_used() {
        given(said(ALICE, "a", 1, "roses"), said(ALICE, "d", 4, "roses"));
        given(recalled(ALICE, "r", 10, "a", "b", "c", "d"));

        assertThat(count(ALICE, "a")).isPresent();
        assertThat(count(ALICE, "d")).isEmpty();
    }

    @Test
    void a_turn_that_recalls_a_dozen_writes_one_document() throws IOException {
        var memories = Stream.iterate(0, i -> i + 1).limit(12).map(i -> "m" + i).toList();
        for (var memory : memories) {
            given(said(ALICE, memory, 1, "roses"));
        }
        index.close();
        long before = documents();
        index = LuceneMemoryIndex.open(folder, Duration.ofDays(1));
        given(recalled(ALICE, "r1", 10, memories.toArray(String[]::new)));
        given(recalled(ALICE, "r2", 11, memories.toArray(String[]::new)));
        index.close();

        assertThat(documents()).isEqualTo(before + 1);
        open();
    }

    @Test
    void the_memory_recalled_longest_ago_gives_way_when_there_are_too_many() {
        var recalls = Recalls.none(ALICE);
        for (int i = 0; i <= Recalls.MOST; i++) {
            recalls = apply(recalls, "r" + i, i, "m" + Math.max(i, 1));
            recalls = apply(recalls, "again" + i, i, "m0");
        }

        assertThat(recalls.counts()).hasSize(Recalls.MOST);
        assertThat(recalls.of(id("m1"))).isEmpty();
        assertThat(recalls.of(id("m0"))).map(RecallCount::times).contains(Recalls.MOST + 1);
        assertThat(recalls.seen()).hasSize(Recalls.MOST_SEEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_cut_into_batches_with_repeats_and_restarts_counts_the_same(long seed) {
        var random = new Random(seed);
        var log = new ArrayList<Recorded<MemoryEvent>>();
        for (int i = 0; i < 5; i++) {
            log.add(said(ALICE, "m" + i, i, "roses"));
        }
        for (int i = 0; i < 40; i++) {
            log.add(recalled(ALICE, "r" + i, i, "m" + random.nextInt(5)));
        }
        given(log);
        var expected = counts();
        index.close();
        folder = folder.resolve("cut");
        open();

        for (int from = 0; from < log.size(); ) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(9));
            given(log.subList(Math.max(0, from - random.nextInt(20)), to));
            if (random.nextInt(4) == 0) {
                index.close();
                open();
            }
            from = to;
        }

        assertThat(counts()).as("seed %s", seed).isEqualTo(expected);
    }

    @Test
    void the_mood_a_memory_was_made_in_is_kept_with_it() {
        var mood = new Pad(.3, -.2, .1);
        given(
                fact(
                        ALICE,
                        "a",
                        new EpisodeStored(
                                START,
                                id("source"),
                                Speaker.USER,
                                Place.DIRECT,
                                TALK,
                                1,
                                "joy",
                                Optional.of(mood),
                                "roses")),
                said(ALICE, "b", 2, "tulips"));

        assertThat(index.episode(ALICE, id("a")).orElseThrow().mood()).contains(mood);
        assertThat(index.episode(ALICE, id("b")).orElseThrow().mood()).isEmpty();
    }

    @SafeVarargs
    private void given(Recorded<MemoryEvent>... facts) {
        var batch = new ArrayList<Recorded<MemoryEvent>>();
        for (var fact : facts) {
            batch.add(fact);
        }
        given(batch);
    }

    private void given(List<Recorded<MemoryEvent>> facts) {
        index.apply(facts, Map.of());
    }

    private static Recalls apply(Recalls recalls, String fact, int second, String memory) {
        return recalls.apply(id(fact), event(second, memory)).orElseThrow();
    }

    private static Recorded<MemoryEvent> recalled(
            UUID companion, String fact, int second, String... memories) {
        return fact(companion, fact, event(second, memories));
    }

    private static MemoriesRecalled event(int second, String... memories) {
        var recalled = Stream.of(memories).map(memory -> new Recalled(id(memory), .5)).toList();
        return new MemoriesRecalled(START.plusSeconds(second), id("turn"), recalled, false);
    }

    private Optional<RecallCount> count(UUID companion, String memory) {
        return index.search(words(companion, "roses")).stream()
                .filter(found -> found.episode().id().equals(id(memory)))
                .findFirst()
                .orElseThrow()
                .recalled();
    }

    private List<Optional<RecallCount>> counts() {
        return Stream.of("m0", "m1", "m2", "m3", "m4").map(memory -> count(ALICE, memory)).toList();
    }

    private long documents() throws IOException {
        try (var reader = DirectoryReader.open(FSDirectory.open(folder.resolve("lucene")))) {
            return reader.numDocs();
        }
    }
}
