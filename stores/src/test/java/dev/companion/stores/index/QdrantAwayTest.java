package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the index when Qdrant goes away, comes back, or comes back with nothing. */
class QdrantAwayTest {

    private static final List<Recorded<MemoryEvent>> FIRST =
            List.of(said(ALICE, "a", 1, "roses"), embedded(ALICE, "a", 1, 0));
    private static final List<Recorded<MemoryEvent>> SECOND =
            List.of(said(ALICE, "b", 2, "tulips"));

    private FakeQdrant qdrant;
    private MemoryIndex index;

    @BeforeEach
    void open() {
        qdrant = new FakeQdrant();
        index = QdrantMemoryIndex.open(qdrant.address());
    }

    @AfterEach
    void close() {
        index.close();
        qdrant.close();
    }

    @Test
    void a_qdrant_that_is_away_is_told_by_its_own_exception_and_found_again() {
        index.apply(FIRST, Map.of(0, 1L));
        qdrant.stop();

        assertThatThrownBy(() -> index.search(words(ALICE, "roses")))
                .isInstanceOf(IndexAway.class)
                .hasMessageContaining("UNAVAILABLE");
        assertThatThrownBy(() -> index.apply(SECOND, Map.of(0, 2L))).isInstanceOf(IndexAway.class);
        assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 1L));

        qdrant.start();
        awaitApplied(SECOND, Map.of(0, 2L));

        assertThat(index.search(words(ALICE, "tulips"))).isNotEmpty();
        assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 2L));
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void one_that_is_away_at_the_start_is_fed_from_where_it_was_left_once_it_is_there() {
        index.apply(FIRST, Map.of(0, 1L));
        qdrant.stop();

        try (var later = QdrantMemoryIndex.open(qdrant.address())) {
            assertThat(later.nextOffsets()).isEmpty();
            assertThatThrownBy(() -> later.apply(FIRST, Map.of(0, 1L)))
                    .isInstanceOf(IndexAway.class);
            qdrant.start();

            awaitThrown(IndexReopened.class, later);
            assertThat(later.nextOffsets()).isEqualTo(Map.of(0, 1L));
            later.apply(SECOND, Map.of(0, 2L));
            assertThat(later.size()).isEqualTo(2);
        }
    }

    @Test
    void one_that_lost_its_collections_is_filled_from_the_beginning_of_the_log() {
        index.apply(FIRST, Map.of(0, 1L));
        qdrant.collections.remove(Shelf.EPISODIC.collection());

        assertThatThrownBy(() -> index.search(words(ALICE, "roses"))).isInstanceOf(IndexAway.class);
        awaitThrown(IndexReopened.class, index);

        assertThat(index.nextOffsets()).isEmpty();
        index.apply(FIRST, Map.of(0, 1L));
        assertThat(index.search(words(ALICE, "roses"))).isNotEmpty();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void a_silent_return_to_an_older_state_is_noticed() {
        index.apply(FIRST, Map.of(0, 1L));
        var aside = qdrant.collections.get(Shelf.ASIDE.collection());
        assertThat(aside).isNotNull();
        var before = Map.copyOf(aside.points);
        index.apply(SECOND, Map.of(0, 2L));
        aside.points.putAll(before);

        assertThatThrownBy(() -> index.apply(List.of(), Map.of(0, 3L)))
                .isInstanceOf(IndexReopened.class);
        assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void somebody_elses_collections_are_left_alone() {
        qdrant.collections.put(
                "documents", new FakeCollection(QdrantSchema.collection(Shelf.DOCUMENTS)));

        assertThatThrownBy(() -> index.apply(FIRST, Map.of(0, 1L)))
                .isInstanceOf(IndexAway.class)
                .hasMessageContaining("not made here");
        assertThat(qdrant.collections).containsOnlyKeys("documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"List", "Create", "CreateFieldIndex", "Upsert", "Get"})
    void whatever_fails_half_way_is_done_when_it_is_done_again(String method) {
        qdrant.fail(method);
        assertThatThrownBy(() -> index.apply(FIRST, Map.of(0, 1L))).isInstanceOf(IndexAway.class);
        qdrant.recover();

        awaitApplied(FIRST, Map.of(0, 1L));

        assertThat(index.search(words(ALICE, "roses"))).hasSize(1);
        assertThat(index.nextOffsets()).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void one_that_takes_its_time_is_not_waited_for_by_a_search() {
        index.apply(FIRST, Map.of(0, 1L));
        qdrant.hold("QueryBatch");

        long before = System.nanoTime();
        assertThatThrownBy(() -> index.search(words(ALICE, "roses")))
                .isInstanceOf(IndexAway.class)
                .hasMessageContaining("DEADLINE_EXCEEDED");
        assertThatThrownBy(() -> index.search(words(ALICE, "roses"))).isInstanceOf(IndexAway.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isLessThan(QdrantWire.READING.multipliedBy(2));
    }

    @Test
    void a_wrong_key_is_told_and_names_no_key() {
        var address = qdrant.address();
        var wrong =
                new QdrantAddress(
                        address.host(), address.port(), false, java.util.Optional.of("canary"));

        try (var stranger = QdrantMemoryIndex.open(wrong)) {
            assertThatThrownBy(stranger::size)
                    .isInstanceOf(IndexAway.class)
                    .hasMessageContaining("UNAUTHENTICATED")
                    .hasMessageNotContaining("canary");
        }
        assertThat(wrong.toString()).doesNotContain("canary");
    }

    private void awaitApplied(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next) {
        await(() -> index.apply(facts, next));
    }

    private static void awaitThrown(Class<? extends RuntimeException> what, MemoryIndex index) {
        await(() ->
                assertThatThrownBy(() -> index.apply(List.of(), Map.of()))
                        .satisfies(e -> {
                            if (e instanceof IndexAway away) {
                                throw away;
                            }
                            assertThat(e).isInstanceOf(what);
                        }));
    }

    private static void await(Runnable work) {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                work.run();
                return;
            } catch (IndexAway e) {
                if (System.nanoTime() - until > 0) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
