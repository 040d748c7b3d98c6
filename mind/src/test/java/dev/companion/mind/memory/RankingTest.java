package dev.companion.mind.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    @Test
    void both_sides_of_the_search_count() {
        var words = found(1, 10, .2);
        var meaning = found(2, 0, .9);
        var both = found(3, 8, .8);

        assertThat(ids(rank(words, meaning, both))).startsWith(id(3));
    }

    @Test
    void scores_stay_within_the_scale_and_the_best_of_all_signs_has_one() {
        var best = candidate(1, 5, OptionalDouble.of(.9), 1, Duration.ZERO);
        var worst = candidate(2, 0, OptionalDouble.of(.1), 0, Duration.ofDays(3650));

        var ranked = rank(worst, best);

        assertThat(ranked.get(0).score()).isEqualTo(1, within(1e-12));
        assertThat(ranked.get(1).score()).isEqualTo(0, within(1e-3));
    }

    @Test
    void importance_and_recency_decide_only_between_equals() {
        var old = candidate(1, 5, OptionalDouble.of(.5), .5, Duration.ofDays(300));
        var fresh = candidate(2, 5, OptionalDouble.of(.5), .5, Duration.ofHours(1));
        var important = candidate(3, 5, OptionalDouble.of(.5), .9, Duration.ofDays(300));
        var offTopic = candidate(4, 0, OptionalDouble.of(.1), 1, Duration.ZERO);

        assertThat(ids(rank(old, fresh))).startsWith(id(2));
        assertThat(ids(rank(old, important))).startsWith(id(3));
        assertThat(ids(rank(offTopic, old))).startsWith(id(1));
    }

    @Test
    void recency_is_a_closed_form_of_age() {
        assertThat(Fusion.recency(Duration.ZERO)).isEqualTo(1);
        assertThat(Fusion.recency(Duration.ofHours(10))).isEqualTo(StrictMath.pow(.995, 10));
    }

    @Test
    void without_vectors_words_alone_rank() {
        var strong = candidate(2, 9, OptionalDouble.empty(), 0, Duration.ZERO);
        var weak = candidate(1, 3, OptionalDouble.empty(), 0, Duration.ZERO);

        assertThat(ids(rank(weak, strong))).containsExactly(id(2), id(1));
    }

    @Test
    void a_near_duplicate_gives_way_to_something_new() {
        var first = similar(1, .9, new float[] {1, 0});
        var again = similar(2, .89, new float[] {1, .01f});
        var other = similar(3, .7, new float[] {0, 1});
        var last = similar(4, .1, new float[] {-1, 0});

        assertThat(ids(rank(first, again, other, last))).startsWith(id(1), id(3));
    }

    @Test
    void words_tell_duplicates_where_vectors_are_missing_or_of_another_model() {
        var first = worded(1, 9, "we went to the beach in Lisbon");
        var again = worded(2, 8.9, "We went to the beach, in Lisbon!");
        var other = worded(3, 7, "my cat is called Momo");
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

        var ranked = Ranking.rank(candidates, Weights.DEFAULT, 30);
        Collections.shuffle(candidates, random);
        var shuffled = Ranking.rank(candidates, Weights.DEFAULT, 30);

        assertThat(shuffled).as("seed %s", seed).isEqualTo(ranked);
        assertThat(Ranking.rank(candidates, Weights.DEFAULT, 7))
                .as("seed %s", seed)
                .isEqualTo(ranked.subList(0, 7));
        assertThat(ids(ranked)).doesNotHaveDuplicates().hasSize(30);
        assertThat(ranked).allMatch(r -> r.score() >= 0 && r.score() <= 1);
        assertThat(ranked.getFirst().score())
                .isEqualTo(ranked.stream().mapToDouble(Ranked::score).max().orElseThrow());
    }

    @Test
    void nothing_found_ranks_nothing() {
        assertThat(Ranking.rank(List.of(), Weights.DEFAULT, 10)).isEmpty();
        assertThat(Ranking.rank(List.of(found(1, 1, .5)), Weights.DEFAULT, 0)).isEmpty();
    }

    @Test
    void a_candidate_twice_is_a_bug() {
        assertThatThrownBy(() -> rank(found(1, 1, .5), found(1, 2, .5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void recency_as_strong_as_relevance_is_refused() {
        assertThatThrownBy(() -> new Weights(.5, .5, .05, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recency");
    }

    private static Candidate arbitrary(int i, Random random) {
        var vector = new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()};
        return new Candidate(
                id(i),
                random.nextInt(5),
                random.nextBoolean()
                        ? OptionalDouble.of(random.nextInt(4) / 4.0)
                        : OptionalDouble.empty(),
                random.nextInt(3) / 2.0,
                Duration.ofHours(random.nextInt(3)),
                random.nextBoolean() ? Optional.of(vector) : Optional.empty(),
                "word" + random.nextInt(3));
    }

    private static Candidate found(int n, double lexical, double dense) {
        return candidate(n, lexical, OptionalDouble.of(dense), .5, Duration.ofHours(1));
    }

    private static Candidate candidate(
            int n, double lexical, OptionalDouble dense, double importance, Duration age) {
        return new Candidate(id(n), lexical, dense, importance, age, Optional.empty(), "text " + n);
    }

    private static Candidate similar(int n, double dense, float[] vector) {
        return new Candidate(
                id(n), 0, OptionalDouble.of(dense), .5, Duration.ZERO, Optional.of(vector), "same");
    }

    private static Candidate worded(int n, double lexical, String text) {
        Optional<float[]> vector = n == 1 ? Optional.of(new float[] {1, 0, 0}) : Optional.empty();
        return new Candidate(
                id(n), lexical, OptionalDouble.empty(), .5, Duration.ZERO, vector, text);
    }

    private static List<Ranked> rank(Candidate... candidates) {
        return Ranking.rank(List.of(candidates), Weights.DEFAULT, 10);
    }

    private static List<UUID> ids(List<Ranked> ranked) {
        return ranked.stream().map(Ranked::id).toList();
    }

    private static UUID id(int n) {
        return new UUID(0, n);
    }
}
