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

import dev.companion.mind.memory.Candidate.Closeness;
import dev.companion.mind.memory.Period;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    void what_comes_after_a_turn_says_what_it_was_about() {
        given(said(ALICE, "a", 1, "She called me again."));
        given(said(ALICE, "b", 2, "Who?"));
        given(said(ALICE, "c", 3, "My sister Ana."));
        given(said(ALICE, "d", 4, "Oh."), said(ALICE, "e", 5, "Yes."), said(ALICE, "f", 6, "Hm."));

        assertThat(byWords(words(ALICE, "sister")))
                .startsWith(id("c"))
                .contains(id("a"), id("e"))
                .doesNotContain(id("f"));
    }

    @Test
    void what_was_said_after_a_long_silence_is_no_context() {
        given(
                said(ALICE, "a", 1, "My sister Ana has a new job."),
                said(ALICE, "b", 60L * 60 * 7, "She moved to Lisbon."));

        assertThat(byWords(words(ALICE, "sister"))).containsExactly(id("a"));
    }

    @Test
    void what_was_said_in_a_direct_message_is_no_context_of_what_was_said_in_a_channel() {
        given(
                said(ALICE, "a", 1, Place.DIRECT, TALK, "my sister Ana"),
                said(ALICE, "b", 2, Place.CHANNEL, TALK, "she moved"));

        var heard = new Query(ALICE, "sister", Optional.empty(), MODEL, false, 10);

        assertThat(index().search(heard)).isEmpty();
    }

    @Test
    void how_rare_a_word_is_depends_on_ones_own_memories_alone() {
        given(said(ALICE, "a", 1, "roses"), said(ALICE, "b", 100_000, "tulips tulips"));
        var before = only(words(ALICE, "roses")).lexical();

        LongStream.range(0, 50).forEach(turn -> given(said(id("bob"), "x" + turn, turn, "roses")));

        assertThat(only(words(ALICE, "roses")).lexical()).isEqualTo(before);
        assertThat(byWords(words(ALICE, "roses tulips"))).startsWith(id("b"));
    }

    @Test
    void a_turn_is_found_by_its_day() {
        given(
                said(ALICE, "a", 1, "we went to the lake"),
                said(ALICE, "b", 60L * 60 * 24 * 40, Place.DIRECT, id("two"), "we saw a play"));
        var day = new Period(Facts.START, Facts.START.plus(Duration.ofDays(1)));

        var found =
                index().search(
                                new Query(
                                        ALICE,
                                        "what was then",
                                        Optional.empty(),
                                        MODEL,
                                        true,
                                        Optional.of(day),
                                        List.of(),
                                        Set.of(),
                                        10));

        assertThat(found).extracting(c -> c.episode().id()).containsExactly(id("a"));
    }

    @Test
    void a_line_that_is_not_stored_yet_is_weighed_like_the_rest_and_is_there_once() {
        given(said(ALICE, "a", 1, "my sister Ana"), embedded(ALICE, "a", 1, 0));
        var stored = only(words(ALICE, "sister")).episode();
        var fresh = unstored("b", Place.DIRECT, "she moved to Lisbon", Optional.empty());
        var known = new Unstored(stored, Optional.of(new float[] {1, 0}));

        var found = index().search(amid("Lisbon", List.of(fresh, known), Set.of(), true));

        assertThat(found).hasSize(2);
        assertThat(candidate(found, "b").lexical()).isEqualTo(1);
        assertThat(candidate(found, "a").lexical()).isBetween(0.1, 0.9);
    }

    @Test
    void an_unstored_line_is_heard_only_where_it_may_be() {
        var secret = unstored("b", Place.DIRECT, "she moved to Lisbon", Optional.empty());
        var other =
                new Unstored(
                        new Episode(
                                id("bob"),
                                id("c"),
                                MemoryType.EPISODIC,
                                id("c"),
                                Speaker.USER,
                                Place.CHANNEL,
                                TALK,
                                9,
                                Facts.START,
                                "",
                                "Lisbon"),
                        Optional.empty());

        assertThat(index().search(amid("Lisbon", List.of(secret, other), Set.of(), false)))
                .isEmpty();
    }

    @Test
    void what_is_excluded_is_neither_found_nor_context() {
        given(said(ALICE, "a", 1, "my sister Ana"), said(ALICE, "b", 2, "she moved to Lisbon"));
        var fresh = unstored("c", Place.DIRECT, "sister, sister", Optional.empty());
        var without = Set.of(id("a"), id("c"));

        assertThat(index().search(amid("sister", List.of(fresh), without, true))).isEmpty();
    }

    @Test
    void meaning_counts_from_the_least_to_the_greatest_and_so_does_that_of_what_is_around() {
        given(
                said(ALICE, "a", 1, "one"),
                embedded(ALICE, "a", 1, 0),
                said(ALICE, "b", 2, "two"),
                embedded(ALICE, "b", 0, 1),
                said(ALICE, "c", 3, Place.DIRECT, id("elsewhere"), "three"),
                embedded(ALICE, "c", -1, 0));

        var found = index().search(meaning(ALICE, "", 1, 0));

        assertThat(candidate(found, "a").closeness()).contains(new Closeness(1, 1));
        assertThat(candidate(found, "b").closeness().orElseThrow().line())
                .isEqualTo(0.5, within(1e-6));
        // (2·0 + 1·1) / 3 between (2·1 + 1·0) / 3 and −1
        assertThat(candidate(found, "b").closeness().orElseThrow().around())
                .isEqualTo(0.8, within(1e-6));
        assertThat(candidate(found, "c").closeness()).contains(new Closeness(0, 0));
    }

    @Test
    void vectors_of_1536_numbers_are_searched_too() {
        var along = new float[1_536];
        along[1_535] = 1;
        var across = new float[1_536];
        across[0] = 1;
        given(
                said(ALICE, "a", 1, "tulips"),
                embedded(ALICE, "a", along),
                said(ALICE, "b", 2, "roses"),
                embedded(ALICE, "b", across));

        var found = index().search(meaning(ALICE, "", along));

        assertThat(candidate(found, "a").vector().orElseThrow()).hasSize(1_536);
        assertThat(candidate(found, "a").dense()).hasValue(1);
        assertThat(candidate(found, "b").dense()).hasValue(0);
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

    private static Query amid(
            String text, List<Unstored> lines, Set<UUID> excluded, boolean direct) {
        return new Query(
                ALICE,
                text,
                Optional.empty(),
                MODEL,
                direct,
                Optional.empty(),
                lines,
                excluded,
                10);
    }

    private static Unstored unstored(
            String memory, Place place, String text, Optional<float[]> vector) {
        return new Unstored(
                new Episode(
                        ALICE,
                        id(memory),
                        MemoryType.EPISODIC,
                        id(memory),
                        Speaker.USER,
                        place,
                        TALK,
                        Long.MAX_VALUE,
                        Facts.START.plusSeconds(60),
                        "",
                        text),
                vector);
    }

    private static Query query(String text, float[] vector, int limit) {
        return new Query(ALICE, text, Optional.of(vector), MODEL, true, limit);
    }
}
