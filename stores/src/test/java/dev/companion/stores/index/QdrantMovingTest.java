package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.START;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.id;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.scored;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.DocumentEvent;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On which shelf a memory lies, and that it never stays on two. */
class QdrantMovingTest {

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
    void what_waited_aside_moves_when_its_episode_comes() {
        index.apply(List.of(scored(ALICE, "s", "a", 0.3), embedded(ALICE, "a", 1, 0)), Map.of());
        assertThat(points(Shelf.ASIDE)).isEqualTo(1 + 1);

        index.apply(List.of(said(ALICE, "a", 1, "roses")), Map.of());

        assertThat(points(Shelf.EPISODIC)).isEqualTo(1);
        assertThat(points(Shelf.ASIDE)).isEqualTo(1);
    }

    @Test
    void of_what_was_forgotten_a_trace_without_words_is_left() {
        index.apply(List.of(said(ALICE, "a", 1, "roses"), embedded(ALICE, "a", 1, 0)), Map.of());

        index.apply(List.of(forgotten()), Map.of());

        assertThat(points(Shelf.EPISODIC)).isZero();
        assertThat(qdrant.collection(Shelf.ASIDE.collection()).points.values().toString())
                .contains("FORGOTTEN")
                .doesNotContain("roses");
        assertThat(index.gone(ALICE, List.of(id("a")))).containsExactly(id("a"));
        index.apply(List.of(said(ALICE, "a", 1, "roses")), Map.of());
        assertThat(index.search(words(ALICE, "roses"))).isEmpty();
    }

    @Test
    void a_move_that_was_broken_off_is_made_good_when_the_batch_comes_again() {
        index.apply(List.of(said(ALICE, "a", 1, "roses")), Map.of());
        qdrant.fail("Delete");
        assertThatThrownBy(() -> index.apply(List.of(forgotten()), Map.of(0, 2L)))
                .isInstanceOf(IndexAway.class);
        assertThat(points(Shelf.EPISODIC)).isEqualTo(1);
        qdrant.recover();

        try (var again = QdrantMemoryIndex.open(qdrant.address())) {
            again.apply(List.of(forgotten()), Map.of(0, 2L));

            assertThat(points(Shelf.EPISODIC)).isZero();
            assertThat(again.search(words(ALICE, "roses"))).isEmpty();
        }
    }

    @Test
    void a_document_leaves_with_all_its_passages_and_is_everyones_only_where_it_is_shared() {
        var bob = id("bob");
        index.apply(
                List.of(
                        passage(ALICE, "mine", 0, "growing roses"),
                        passage(ALICE, "mine", 1, "pruning roses"),
                        passage(DocumentEvent.SHARED, "ours", 0, "painting roses")),
                Map.of());
        assertThat(index.search(words(ALICE, "roses"))).hasSize(3);
        assertThat(index.search(words(bob, "roses")))
                .extracting(found -> found.episode().text())
                .containsExactly("painting roses");
        assertThat(index.episode(bob, id("ours0"))).isEmpty();
        assertThat(index.size(bob)).isZero();

        index.apply(
                List.of(
                        passage(ALICE, "mine", 2, "loving roses"),
                        Recorded.root(
                                id("gone"), "test", ALICE, new DocumentRemoved(START, id("mine")))),
                Map.of());

        assertThat(points(Shelf.DOCUMENTS)).isEqualTo(1);
        assertThat(index.search(words(ALICE, "roses"))).hasSize(1);
    }

    @Test
    void an_episode_of_everyones_would_not_be_seen_by_everyone() {
        index.apply(List.of(said(DocumentEvent.SHARED, "a", 1, "roses")), Map.of());

        assertThat(index.search(words(ALICE, "roses"))).isEmpty();
    }

    private int points(Shelf shelf) {
        return qdrant.collection(shelf.collection()).points.size();
    }

    private static Recorded<MemoryEvent> forgotten() {
        return Recorded.root(id("d"), "test", ALICE, new MemoryDeleted(START, id("a")));
    }

    private static Recorded<MemoryEvent> passage(UUID owner, String document, int n, String text) {
        return Recorded.root(
                id(document + n),
                "test",
                owner,
                new ChunkStored(START, id(document), n, "roses.txt", text));
    }
}
