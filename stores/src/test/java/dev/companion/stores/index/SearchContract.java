package dev.companion.stores.index;

import static dev.companion.stores.index.Facts.ALICE;
import static dev.companion.stores.index.Facts.MODEL;
import static dev.companion.stores.index.Facts.TALK;
import static dev.companion.stores.index.Facts.embedded;
import static dev.companion.stores.index.Facts.id;
import static dev.companion.stores.index.Facts.meaning;
import static dev.companion.stores.index.Facts.said;
import static dev.companion.stores.index.Facts.scored;
import static dev.companion.stores.index.Facts.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Speaker;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every memory index finds. */
abstract class SearchContract extends IndexContract {

    @Test
    void an_episode_is_found_word_for_word_as_soon_as_it_was_applied() {
        given(said(ALICE, "a", 7, "I adopted two cats, Félix & Mimi 🐈."));

        var found = only(words(ALICE, "cat"));

        assertThat(found.episode())
                .isEqualTo(
                        new Episode(
                                ALICE,
                                id("a"),
                                MemoryType.EPISODIC,
                                id("source of a"),
                                Speaker.USER,
                                Place.DIRECT,
                                TALK,
                                7,
                                Facts.START.plusSeconds(7),
                                "joy",
                                "I adopted two cats, Félix & Mimi 🐈."));
        assertThat(index().episode(ALICE, id("a"))).contains(found.episode());
        assertThat(found.lexical()).isPositive();
        assertThat(found.importance()).isEmpty();
        assertThat(found.dense()).isEmpty();
    }

    @Test
    void what_either_half_finds_carries_the_scores_of_both() {
        given(
                said(ALICE, "a", 1, Place.DIRECT, id("one"), "the garden is full of roses"),
                embedded(ALICE, "a", 0, 2),
                said(ALICE, "b", 2, Place.DIRECT, id("two"), "my tulips grow"),
                embedded(ALICE, "b", 3, 4),
                said(ALICE, "c", 3, Place.DIRECT, id("three"), "roses again"));

        var found = index().search(meaning(ALICE, "roses", 5, 0));

        assertThat(found).hasSize(3);
        assertThat(candidate(found, "a").lexical()).isPositive();
        assertThat(candidate(found, "a").dense().orElseThrow()).isEqualTo(0, within(1e-6));
        assertThat(candidate(found, "b").lexical()).isZero();
        assertThat(candidate(found, "b").dense().orElseThrow()).isEqualTo(0.6, within(1e-6));
        assertThat(candidate(found, "b").vector().orElseThrow()).containsExactly(0.6f, 0.8f);
        assertThat(candidate(found, "c").lexical()).isPositive();
        assertThat(candidate(found, "c").dense()).isEmpty();
    }

    @Test
    void what_only_meaning_finds_scores_by_words_as_it_would_have() {
        given(
                said(ALICE, "a", 1, Place.DIRECT, id("one"), "roses roses roses"),
                said(ALICE, "b", 2, Place.DIRECT, id("two"), "there were some roses as well"),
                embedded(ALICE, "b", 1, 0));
        var all = index().search(words(ALICE, "roses"));

        var found = index().search(query("roses", new float[] {1, 0}, 1));

        assertThat(found).hasSize(2);
        assertThat(candidate(found, "b").lexical()).isEqualTo(candidate(all, "b").lexical());
    }

    @Test
    void the_best_by_words_and_the_best_by_meaning_are_both_within_the_limit() {
        LongStream.range(0, 20)
                .forEach(turn ->
                        given(
                                said(ALICE, "w" + turn, turn, "rose"),
                                said(ALICE, "m" + turn, 100 + turn, "tulip"),
                                embedded(ALICE, "m" + turn, 1, turn)));

        var found = index().search(query("rose", new float[] {1, 0}, 3));

        assertThat(found).hasSize(6);
        assertThat(found.stream().filter(c -> c.dense().isPresent()).map(c -> c.episode().id()))
                .containsExactlyInAnyOrder(id("m0"), id("m1"), id("m2"));
    }

    @Test
    void a_turn_that_says_she_is_found_by_who_she_is() {
        given(
                said(ALICE, "a", 1, "My sister Ana has a new job."),
                said(ALICE, "b", 2, "That is great news!"),
                said(ALICE, "c", 3, "She moved to Lisbon."),
                said(ALICE, "d", 4, "The weather here is awful."));

        assertThat(byWords(words(ALICE, "where does my sister live")))
                .contains(id("c"))
                .doesNotContain(id("d"));
    }

    @Test
    void a_turn_knows_those_before_it_whether_they_came_in_one_batch_or_in_many() {
        given(said(ALICE, "a", 1, "My sister Ana has a new job."));
        given(said(ALICE, "b", 2, "Great!"));
        given(said(ALICE, "c", 3, "She moved to Lisbon."));
        given(scored(ALICE, "s", "c", 0.4));

        assertThat(byWords(words(ALICE, "sister"))).containsExactly(id("a"), id("b"), id("c"));
    }

    @Test
    void another_conversation_is_no_context() {
        given(
                said(ALICE, "a", 1, Place.DIRECT, id("one"), "My sister Ana has a new job."),
                said(ALICE, "b", 2, Place.DIRECT, id("two"), "She moved to Lisbon."));

        assertThat(byWords(words(ALICE, "sister"))).containsExactly(id("a"));
    }

    @Test
    void a_turn_is_found_by_its_date_in_words() {
        given(
                said(ALICE, "a", 1, "we went to the lake"),
                said(ALICE, "b", 60L * 60 * 24 * 40, Place.DIRECT, id("two"), "we saw a play"));

        assertThat(byWords(words(ALICE, "what was on 7 May 2023?")).getFirst()).isEqualTo(id("a"));
        assertThat(byWords(words(ALICE, "one Friday in June"))).containsExactly(id("b"));
    }

    @Test
    void where_others_listen_only_what_was_said_in_a_channel_is_found() {
        given(
                said(ALICE, "a", 1, Place.DIRECT, TALK, "the secret is roses"),
                embedded(ALICE, "a", 1, 0),
                said(ALICE, "b", 2, Place.CHANNEL, TALK, "everyone likes tulips"),
                embedded(ALICE, "b", 1, 0));

        var heard = new Query(ALICE, "roses", Optional.of(new float[] {1, 0}), MODEL, false, 10);

        assertThat(only(heard).episode().id()).isEqualTo(id("b"));
        assertThat(only(heard).lexical()).isZero();
        assertThat(index().search(meaning(ALICE, "roses", 1, 0))).hasSize(2);
    }

    @Test
    void the_last_of_a_conversation_come_newest_last() {
        given(
                said(ALICE, "b", 12, "second"),
                said(ALICE, "a", 5, "first"),
                said(ALICE, "x", 13, Place.DIRECT, id("elsewhere"), "other"));
        given(said(ALICE, "c", 20, "third"));

        assertThat(index().recent(ALICE, TALK, 2))
                .extracting(Episode::text)
                .containsExactly("second", "third");
        assertThat(index().recent(ALICE, TALK, 10))
                .extracting(Episode::text)
                .containsExactly("first", "second", "third");
        assertThat(index().recent(ALICE, id("never"), 10)).isEmpty();
    }

    private static Query query(String text, float[] vector, int limit) {
        return new Query(ALICE, text, Optional.of(vector), MODEL, true, limit);
    }
}
