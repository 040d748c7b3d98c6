package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.START;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.fact;
import static dev.companion.stores.index.Facts.id;
import static dev.companion.stores.index.Facts.meaning;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.scored;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.DocumentEvent.ChunkStored;
import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.KnowledgeEvent.CleanupApplied;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemoryPinned;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every memory index makes of a memory that was pinned, corrected, set aside or forgotten. */
abstract class StandingContract extends IndexContract {

    /** What takes the memory {@code a} out of recall. */
    enum End {
        SUPERSEDED(new MemorySuperseded(START, id("a"), Optional.empty(), Supersession.CHANGED)),
        CORRECTED(
                new MemoryCorrected(
                        START, id("a"), MemoryType.EPISODIC, Place.DIRECT, START, "tulips")),
        SET_ASIDE(new CleanupApplied(START, START, 0.2, List.of(id("a")))),
        FORGOTTEN(new MemoryDeleted(START, id("a")));

        private final MemoryEvent event;

        End(MemoryEvent event) {
            this.event = event;
        }

        Recorded<MemoryEvent> fact() {
            return Facts.fact(ALICE, "end", event);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_has_ended_is_not_found_by_words_or_meaning(End end) {
        given(said(ALICE, "a", 1, "roses"), embedded(ALICE, "a", 1, 0));
        given(said(ALICE, "b", 2, Place.DIRECT, id("elsewhere"), "oak"));

        given(end.fact());

        assertThat(index().search(words(ALICE, "roses"))).isEmpty();
        assertThat(index().search(meaning(ALICE, "", 1, 0))).isEmpty();
        assertThat(index().search(words(ALICE, "oak"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_ended_before_it_was_here_is_not_found_either(End end) {
        given(end.fact());

        given(said(ALICE, "a", 1, "roses"), embedded(ALICE, "a", 1, 0));

        assertThat(index().search(words(ALICE, "roses"))).isEmpty();
        assertThat(index().search(meaning(ALICE, "", 1, 0))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void seen_twice_in_any_cut_it_comes_to_the_same(End end) {
        var facts = new ArrayList<Recorded<MemoryEvent>>();
        facts.add(said(ALICE, "a", 1, "roses"));
        facts.add(scored(ALICE, "s", "a", 0.4));
        facts.add(embedded(ALICE, "a", 1, 0));
        facts.add(end.fact());
        facts.forEach(this::given);

        facts.forEach(this::given);

        assertThat(index().search(words(ALICE, "roses"))).isEmpty();
        assertThat(index().search(words(ALICE, "tulips"))).hasSize(end == End.CORRECTED ? 1 : 0);
    }

    @Test
    void a_correction_is_found_in_place_of_what_it_corrects() {
        given(said(ALICE, "a", 1, "roses"));

        given(End.CORRECTED.fact());

        var found = only(words(ALICE, "tulips"));
        assertThat(found.episode().id()).isEqualTo(id("end"));
        assertThat(found.episode().at()).isEqualTo(START);
    }

    @Test
    void no_repeat_and_no_late_fact_brings_back_what_was_forgotten() {
        given(said(ALICE, "a", 1, "roses"), End.FORGOTTEN.fact());

        given(said(ALICE, "a", 1, "roses"));
        given(embedded(ALICE, "a", 1, 0), scored(ALICE, "s", "a", 0.9));
        given(fact(ALICE, "p", new MemoryPinned(START, id("a"), true)));

        assertThat(index().episode(ALICE, id("a"))).isEmpty();
        assertThat(index().recent(ALICE, Facts.TALK, 5)).isEmpty();
        assertThat(index().search(words(ALICE, "roses"))).isEmpty();
        assertThat(index().search(meaning(ALICE, "", 1, 0))).isEmpty();
    }

    @Test
    void the_turns_around_a_forgotten_one_are_not_found_by_its_words() {
        given(said(ALICE, "a", 1, "roses"), said(ALICE, "b", 2, "oak"));
        given(said(ALICE, "c", 3, "elm"), embedded(ALICE, "c", 1, 0));

        given(End.FORGOTTEN.fact(), said(ALICE, "d", 2, "ash"));

        assertThat(index().search(words(ALICE, "roses"))).isEmpty();
        assertThat(index().search(words(ALICE, "oak"))).hasSizeGreaterThan(1);
        assertThat(only(meaning(ALICE, "", 1, 0)).episode().id()).isEqualTo(id("c"));
    }

    @Test
    void what_is_said_and_forgotten_at_once_is_in_no_context() {
        given(said(ALICE, "a", 1, "roses"), said(ALICE, "b", 2, "oak"), End.FORGOTTEN.fact());
        given(said(ALICE, "c", 3, "elm"));

        assertThat(index().search(words(ALICE, "roses"))).isEmpty();
    }

    @Test
    void a_pinned_memory_is_found_as_before() {
        given(said(ALICE, "a", 1, "roses"), scored(ALICE, "s", "a", 0.4));

        given(fact(ALICE, "p", new MemoryPinned(START, id("a"), true)));

        assertThat(only(words(ALICE, "roses")).importance()).hasValue(0.4);
    }

    @Test
    void nobody_ends_anothers_memory() {
        given(said(ALICE, "a", 1, "roses"));

        given(fact(id("bob"), "end", new MemoryDeleted(START, id("a"))));

        assertThat(index().search(words(ALICE, "roses"))).hasSize(1);
    }

    @Test
    void the_passages_of_a_document_go_with_it() {
        var document = id("document");
        given(
                fact(ALICE, "p0", new ChunkStored(START, document, 0, "trees.txt", "oak")),
                fact(ALICE, "p1", new ChunkStored(START, document, 1, "trees.txt", "elm")));
        assertThat(index().search(words(ALICE, "oak"))).isNotEmpty();

        given(fact(ALICE, "gone", new DocumentRemoved(START, document)));
        given(fact(ALICE, "p0", new ChunkStored(START, document, 0, "trees.txt", "oak")));

        assertThat(index().search(words(ALICE, "oak"))).isEmpty();
        assertThat(index().search(words(ALICE, "elm"))).isEmpty();
    }
}
