package dev.companion.mind.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.companion.mind.memory.Candidate.Closeness;
import dev.companion.mind.memory.Candidate.Past;
import dev.companion.schemas.RecallReason;
import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    private static final Instant NOW = Instant.parse("2026-05-05T18:00:00Z");
    private static final Asked ANYTHING = asked("lake house");

    @Test
    void words_and_meaning_count() {
        var words = found(1, 1, .2);
        var meaning = found(2, 0, .9);
        var both = found(3, .8, .8);

        assertThat(ids(rank(words, meaning, both))).startsWith(id(3));
    }

    @Test
    void scores_stay_within_the_scale_and_the_best_of_all_signs_has_one() {
        var best = told(1, "I told my own story, of me, us, ours, my, my, mine", 1, 1, 1, 0);
        var worst = told(2, "Really?", 0, 0, 0, 3650);

        var ranked = rank(worst, best);

        assertThat(ranked.get(0).score()).isEqualTo(1, within(.02));
        assertThat(ranked.get(1).score()).isEqualTo(0, within(1e-3));
        assertThat(ranked.get(0).relevance()).isEqualTo(1, within(1e-9));
    }

    @Test
    void importance_and_retention_decide_only_between_equals() {
        var old = told(1, "a lake", .5, .5, .5, 300);
        var fresh = told(2, "a lake", .5, .5, .5, 0);
        var important = told(3, "a lake", .5, .5, .9, 300);
        var offTopic = told(4, "a lake", 0, .1, 1, 0);

        assertThat(ids(rank(old, fresh))).startsWith(id(2));
        assertThat(ids(rank(old, important))).startsWith(id(3));
        assertThat(ids(rank(offTopic, old))).startsWith(id(1));
    }

    @Test
    void without_vectors_words_alone_rank() {
        var strong = candidate(2, "same", 1, Optional.empty(), 0, Optional.empty());
        var weak = candidate(1, "same", .3, Optional.empty(), 0, Optional.empty());

        assertThat(ids(rank(weak, strong))).containsExactly(id(2), id(1));
    }

    @Test
    void what_the_one_says_who_is_asked_about_goes_first() {
        var users = said(1, Speaker.USER, "I swim.");
        var companions = said(2, Speaker.COMPANION, "I swim.");

        assertThat(ids(rank(asked("What did I say about swimming?"), users, companions)))
                .startsWith(id(1));
        assertThat(ids(rank(asked("Do you remember what I like?"), companions, users)))
                .startsWith(id(1));
        assertThat(ids(rank(asked("What do you like?"), users, companions))).startsWith(id(2));
    }

    @Test
    void a_question_holds_no_answer() {
        var question = said(1, Speaker.USER, "Is there a lake?");
        var answer = said(2, Speaker.USER, "There is a lake.");

        assertThat(ids(rank(question, answer))).startsWith(id(2));
    }

    @Test
    void asked_when_it_prefers_what_says_when() {
        var without = said(1, Speaker.USER, "The lake was cold.");
        var with = said(2, Speaker.USER, "The lake was cold yesterday.");

        assertThat(ids(rank(asked("When was the lake cold?"), without, with))).startsWith(id(2));
        assertThat(rank(asked("When was the lake cold?"), with).getFirst().reasons())
                .contains(RecallReason.TIME);
    }

    @Test
    void the_time_that_a_question_names_counts() {
        var before = toldOn(1, "2026-03-20T10:00:00Z");
        var then = toldOn(2, "2026-04-20T10:00:00Z");

        assertThat(ids(rank(asked("What was in April?"), before, then))).startsWith(id(2));
        assertThat(ids(rank(asked("What was in March?"), before, then))).startsWith(id(1));
    }

    @Test
    void the_reasons_name_what_spoke_for_a_memory() {
        var one =
                new Candidate(
                        id(1),
                        Speaker.USER,
                        "We went to Lisbon.",
                        NOW,
                        .9,
                        Optional.of(new Closeness(.8, .9)),
                        .9,
                        true,
                        Past.untouched(Duration.ofHours(1)),
                        Optional.empty());

        assertThat(rank(asked("When was I in Lisbon?"), one).getFirst().reasons())
                .containsExactlyInAnyOrder(
                        RecallReason.WORDS,
                        RecallReason.MEANING,
                        RecallReason.CONTEXT,
                        RecallReason.NAME,
                        RecallReason.SPEAKER,
                        RecallReason.IMPORTANT,
                        RecallReason.PINNED,
                        RecallReason.RECENT);
    }

    @Test
    void a_near_duplicate_gives_way_to_something_new() {
        var first = similar(1, .9, new float[] {1, 0});
        var again = similar(2, .89, new float[] {1, .01f});
        var other = similar(3, .7, new float[] {0, 1});
        var last = similar(4, .1, new float[] {-1, 0});

        assertThat(ids(rank(first, again, other, last))).startsWith(id(1), id(3));
        assertThat(
                        ids(
                                Ranking.rank(
                                        List.of(first, again, other, last),
                                        ANYTHING,
                                        Weights.DEFAULT,
                                        1,
                                        4)))
                .startsWith(id(1), id(2));
    }

    @Test
    void two_that_speak_of_the_same_are_no_duplicates() {
        var first = similar(1, .9, new float[] {1, 0});
        var alike = similar(2, .89, new float[] {.8f, .6f});
        var other = similar(3, .7, new float[] {0, 1});

        assertThat(ids(rank(first, alike, other))).startsWith(id(1), id(2));
    }

    @Test
    void words_tell_duplicates_where_vectors_are_missing_or_of_another_model() {
        var first = worded(1, 1, "we went to the beach in Lisbon");
        var again = worded(2, .98, "We went to the beach, in Lisbon!");
        var other = worded(3, .8, "my cat is called Momo");
        var last = worded(4, 0.1, "nothing else");

        assertThat(ids(rank(first, again, other, last))).startsWith(id(1), id(3));
    }

    @Test
    void equals_go_by_id() {
        assertThat(ids(rank(found(3, 1, .5), found(1, 1, .5), found(2, 1, .5)))).startsWith(id(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_order_of_the_candidates_gives_one_ranking_and_each_prefix_is_the_shorter_one(
            long seed) {
        var random = new Random(seed);
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < 30; i++) {
            candidates.add(arbitrary(i, random));
        }

        var ranked = Ranking.rank(candidates, ANYTHING, Weights.DEFAULT, Ranking.LAMBDA, 30);
        Collections.shuffle(candidates, random);
        var shuffled = Ranking.rank(candidates, ANYTHING, Weights.DEFAULT, Ranking.LAMBDA, 30);

        assertThat(shuffled).as("seed %s", seed).isEqualTo(ranked);
        assertThat(Ranking.rank(candidates, ANYTHING, Weights.DEFAULT, Ranking.LAMBDA, 7))
                .as("seed %s", seed)
                .isEqualTo(ranked.subList(0, 7));
        assertThat(ids(ranked)).doesNotHaveDuplicates().hasSize(30);
        assertThat(ranked).allMatch(r -> r.score() >= 0 && r.score() <= 1);
        assertThat(ranked.getFirst().score())
                .isEqualTo(ranked.stream().mapToDouble(Ranked::score).max().orElseThrow());
        assertThat(ranked).allMatch(r -> r.marginal() >= -1 && r.marginal() <= 1);
    }

    @Test
    void nothing_found_ranks_nothing() {
        assertThat(rank()).isEmpty();
        assertThat(Ranking.rank(List.of(found(1, 1, .5)), ANYTHING, Weights.DEFAULT, .7, 0))
                .isEmpty();
    }

    @Test
    void a_candidate_twice_is_a_bug() {
        assertThatThrownBy(() -> rank(found(1, 1, .5), found(1, .9, .5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void retention_as_strong_as_relevance_is_refused() {
        assertThatThrownBy(() -> Weights.DEFAULT.with(Sign.RETENTION, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RETENTION");
    }

    private static Candidate arbitrary(int i, Random random) {
        var vector = new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()};
        return candidate(
                i,
                "word" + random.nextInt(3),
                random.nextInt(5) / 5.0,
                random.nextBoolean()
                        ? Optional.of(new Closeness(random.nextInt(4) / 4.0, .5))
                        : Optional.empty(),
                random.nextInt(3) / 2.0,
                random.nextBoolean() ? Optional.of(vector) : Optional.empty());
    }

    private static Candidate found(int n, double words, double meaning) {
        return told(n, "text " + n, words, meaning, .5, 1);
    }

    private static Candidate told(
            int n, String text, double words, double meaning, double importance, int days) {
        return new Candidate(
                id(n),
                Speaker.USER,
                text,
                NOW.minus(Duration.ofDays(days)),
                words,
                Optional.of(new Closeness(meaning, meaning)),
                importance,
                false,
                Past.untouched(Duration.ofDays(days)),
                Optional.empty());
    }

    private static Candidate said(int n, Speaker speaker, String text) {
        return new Candidate(
                id(n),
                speaker,
                text,
                NOW,
                .5,
                Optional.empty(),
                .5,
                false,
                Past.untouched(Duration.ofDays(2)),
                Optional.empty());
    }

    private static Candidate toldOn(int n, String at) {
        return new Candidate(
                id(n),
                Speaker.USER,
                "text " + n,
                Instant.parse(at),
                .5,
                Optional.empty(),
                .5,
                false,
                Past.untouched(Duration.ofDays(2)),
                Optional.empty());
    }

    private static Candidate candidate(
            int n,
            String text,
            double words,
            Optional<Closeness> closeness,
            double importance,
            Optional<float[]> vector) {
        return new Candidate(
                id(n),
                Speaker.USER,
                text,
                NOW,
                words,
                closeness,
                importance,
                false,
                Past.untouched(Duration.ZERO),
                vector);
    }

    private static Candidate similar(int n, double meaning, float[] vector) {
        var closeness = Optional.of(new Closeness(meaning, meaning));
        return candidate(n, "same", 0, closeness, .5, Optional.of(vector));
    }

    private static Candidate worded(int n, double words, String text) {
        Optional<float[]> vector = n == 1 ? Optional.of(new float[] {1, 0, 0}) : Optional.empty();
        return candidate(n, text, words, Optional.empty(), .5, vector);
    }

    private static Asked asked(String text) {
        return Asked.of(text, Names.UNKNOWN, NOW.atZone(ZoneOffset.UTC));
    }

    private static List<Ranked> rank(Candidate... candidates) {
        return rank(ANYTHING, candidates);
    }

    private static List<Ranked> rank(Asked asked, Candidate... candidates) {
        return Ranking.rank(List.of(candidates), asked, Weights.DEFAULT, Ranking.LAMBDA, 10);
    }

    private static List<UUID> ids(List<Ranked> ranked) {
        return ranked.stream().map(Ranked::id).toList();
    }

    private static UUID id(int n) {
        return new UUID(0, n);
    }
}
