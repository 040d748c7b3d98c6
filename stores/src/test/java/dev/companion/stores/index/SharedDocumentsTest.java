package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.MODEL;
import static dev.companion.stores.index.Facts.START;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.id;
import static dev.companion.stores.index.Facts.meaning;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.DocumentEvent;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document of one is found by that one; one for everyone by everyone; nothing else by others. */
class SharedDocumentsTest {

    private static final UUID ADA = id("ada");
    private static final UUID BOB = id("bob");
    private static final UUID EVERYONE = DocumentEvent.SHARED;

    @TempDir private Path folder;
    private MemoryIndex index;

    @BeforeEach
    void open() {
        index = LuceneMemoryIndex.open(folder, Duration.ofDays(1));
        given(
                passage(ADA, "diary", 0, "The lighthouse of Ada's diary has a blue door."),
                embedded(ADA, "diary 0", 1, 0),
                passage(EVERYONE, "handbook", 0, "The lighthouse opens at nine."),
                passage(EVERYONE, "handbook", 1, "It closes at five."),
                embedded(EVERYONE, "handbook 0", 1, 0),
                said(BOB, "b", 1, "I saw a lighthouse"),
                said(EVERYONE, "stray", 1, "a lighthouse that nobody may know of"),
                embedded(EVERYONE, "stray", 1, 0));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_document_of_one_is_found_by_that_one_alone() {
        assertThat(found(ADA)).contains(id("diary 0"));
        assertThat(found(BOB)).doesNotContain(id("diary 0"));
        assertThat(index.episode(BOB, id("diary 0"))).isEmpty();
    }

    @Test
    void one_for_everyone_is_found_by_everyone_with_its_name() {
        assertThat(found(ADA))
                .containsExactlyInAnyOrder(id("diary 0"), id("handbook 0"), id("handbook 1"));
        assertThat(found(BOB))
                .containsExactlyInAnyOrder(id("b"), id("handbook 0"), id("handbook 1"));
        assertThat(found(id("a stranger")))
                .containsExactlyInAnyOrder(id("handbook 0"), id("handbook 1"));
        assertThat(index.episode(BOB, id("handbook 0")).map(Episode::document))
                .contains("handbook.md");
    }

    @Test
    void it_is_found_by_its_meaning_and_where_others_listen_too() {
        var byMeaning =
                index.search(meaning(BOB, "", 1, 0)).stream().map(c -> c.episode().id()).toList();
        var inChannel =
                index.search(new Query(id("c"), "lighthouse", Optional.empty(), MODEL, false, 9));

        assertThat(byMeaning).containsExactly(id("handbook 0"));
        assertThat(inChannel)
                .extracting(c -> c.episode().id())
                .containsExactlyInAnyOrder(id("handbook 0"), id("handbook 1"));
    }

    @Test
    void what_is_kept_for_everyone_and_is_no_document_is_found_by_nobody() {
        assertThat(found(EVERYONE)).doesNotContain(id("stray"));
        assertThat(index.episode(BOB, id("stray"))).isEmpty();
        assertThat(index.episode(EVERYONE, id("stray"))).isEmpty();
    }

    @Test
    void how_many_memories_one_has_is_said_without_what_everyone_has() {
        assertThat(index.size(BOB)).isEqualTo(1);
        assertThat(index.recent(BOB, id("handbook"), 9)).isEmpty();
    }

    @Test
    void nobody_removes_what_is_for_everyone_by_naming_it() {
        given(removed(BOB, "handbook"));

        assertThat(found(ADA)).contains(id("handbook 0"));
    }

    @Test
    void a_document_that_is_removed_is_found_no_more() {
        given(removed(EVERYONE, "handbook"));

        assertThat(found(ADA)).containsExactly(id("diary 0"));
        assertThat(index.episode(ADA, id("handbook 0"))).isEmpty();
        assertThat(index.episode(ADA, id("handbook 1"))).isEmpty();
    }

    @Test
    void a_repeat_of_a_passage_does_not_bring_it_back() {
        given(removed(EVERYONE, "handbook"));

        given(passage(EVERYONE, "handbook", 0, "The lighthouse opens at nine."));

        assertThat(found(BOB)).containsExactly(id("b"));
    }

    private List<UUID> found(UUID companion) {
        return index.search(words(companion, "lighthouse")).stream()
                .map(candidate -> candidate.episode().id())
                .toList();
    }

    @SafeVarargs
    private void given(Recorded<MemoryEvent>... facts) {
        var batch = new ArrayList<Recorded<MemoryEvent>>();
        for (var fact : facts) {
            batch.add(fact);
        }
        index.apply(batch, Map.of());
    }

    private static Recorded<MemoryEvent> passage(
            UUID companion, String document, int number, String text) {
        return Recorded.root(
                id(document + " " + number),
                "test",
                companion,
                new ChunkStored(START, id(document), number, document + ".md", text));
    }

    private static Recorded<MemoryEvent> removed(UUID companion, String document) {
        return Recorded.root(
                id(companion + " removes " + document),
                "test",
                companion,
                new DocumentRemoved(START, id(document)));
    }
}
