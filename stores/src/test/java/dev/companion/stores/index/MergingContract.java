package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.MODEL;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.id;
import static dev.companion.stores.index.Facts.meaning;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.scored;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import dev.companion.schemas.Recorded;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every memory index makes one memory out of several facts. */
abstract class MergingContract extends IndexContract {

    @Test
    void a_later_score_replaces_the_first_and_a_repeat_of_the_first_does_not() {
        given(said(ALICE, "a", 1, "roses"), scored(ALICE, "s1", "a", 0.2));
        given(scored(ALICE, "s2", "a", 0.9));
        given(scored(ALICE, "s1", "a", 0.2));

        assertThat(only(words(ALICE, "roses")).importance()).hasValue(0.9);
    }

    @Test
    void what_comes_before_its_episode_waits_for_it_unseen() {
        given(scored(ALICE, "s", "a", 0.3), embedded(ALICE, "a", 1, 0));

        assertThat(index().search(meaning(ALICE, "roses", 1, 0))).isEmpty();
        assertThat(index().size()).isZero();

        given(said(ALICE, "a", 1, "roses"));

        var found = only(meaning(ALICE, "roses", 1, 0));
        assertThat(found.importance()).hasValue(0.3);
        assertThat(found.dense()).hasValue(1);
    }

    @Test
    void the_first_record_of_a_memory_is_the_memory() {
        given(said(ALICE, "a", 1, "roses"), embedded(ALICE, "a", 1, 0));
        given(said(ALICE, "a", 9, "tulips"), embedded(ALICE, "a", 0, 1));

        assertThat(index().search(words(ALICE, "tulips"))).isEmpty();
        assertThat(only(meaning(ALICE, "roses", 1, 0)).dense()).hasValue(1);
        assertThat(index().size(ALICE)).isEqualTo(1);
    }

    @Test
    void vectors_of_another_model_or_dimension_are_passed_over() {
        given(
                said(ALICE, "a", 1, "roses"),
                embedded(ALICE, "a", "other-model", 1, 0),
                said(ALICE, "b", 2, "roses"),
                embedded(ALICE, "b", MODEL, 1, 0, 0),
                said(ALICE, "c", 3, "roses"),
                embedded(ALICE, "c", MODEL, 0, 1));

        var found = index().search(meaning(ALICE, "roses", 1, 0));

        assertThat(found).hasSize(3);
        assertThat(candidate(found, "a").dense()).isEmpty();
        assertThat(candidate(found, "b").dense()).isEmpty();
        assertThat(candidate(found, "c").dense()).hasValue(0);
        assertThat(index().search(meaning(ALICE, "", 1, 0))).hasSize(1);
    }

    @Test
    void a_memory_may_have_a_vector_of_each_model() {
        given(said(ALICE, "a", 1, "roses"), embedded(ALICE, "a", "old/model", 0, 1));
        given(embedded(ALICE, "a", MODEL, 1, 0));

        assertThat(only(meaning(ALICE, "", 1, 0)).dense()).hasValue(1);
        var old = new Query(ALICE, "", Optional.of(new float[] {0, 3}), "old/model", true, 1);
        assertThat(only(old).dense()).hasValue(1);
    }

    @Test
    void the_largest_vectors_are_kept_and_unusable_ones_are_not() {
        var large = new float[4_096];
        large[4_095] = -2;
        given(
                said(ALICE, "a", 1, "roses"),
                embedded(ALICE, "a", large),
                said(ALICE, "b", 2, "roses"),
                embedded(ALICE, "b", 0, 0),
                said(ALICE, "c", 3, "roses"),
                embedded(ALICE, "c", Float.NaN, 1),
                said(ALICE, "d", 4, "roses"),
                embedded(ALICE, "d", new float[4_097]));

        assertThat(only(meaning(ALICE, "", large)).dense()).hasValue(1);
        assertThat(index().search(meaning(ALICE, "", 1, 0))).isEmpty();
        assertThat(index().search(words(ALICE, "roses"))).hasSize(4);
    }

    @Test
    void what_was_recalled_changes_nothing() {
        given(said(ALICE, "a", 1, "roses"));
        given(
                Recorded.root(
                        id("r"),
                        "test",
                        ALICE,
                        new MemoriesRecalled(Facts.START, id("t"), List.of(), false)));

        assertThat(index().size()).isEqualTo(1);
    }

    @Test
    void what_came_to_mind_is_counted_once_a_fact() {
        var recalled = List.of(new MemoryEvent.Recalled(id("a"), .5));
        var first = new MemoriesRecalled(Facts.START, id("t"), recalled, false);
        given(said(ALICE, "a", 1, "roses"), Facts.fact(ALICE, "r1", first));
        given(Facts.fact(ALICE, "r1", first), Facts.fact(ALICE, "r2", first));

        assertThat(only(words(ALICE, "roses")).recalled())
                .contains(new RecallCount(2, Facts.START));
        assertThat(index().size()).isEqualTo(1);
    }
}
