package dev.companion.mind.life;

import static dev.companion.mind.life.Lives.GOOD_NEWS;
import static dev.companion.mind.life.Lives.RULES;
import static dev.companion.mind.life.Lives.SAD_NEWS;
import static dev.companion.mind.life.Lives.at;
import static dev.companion.mind.life.Lives.born;
import static dev.companion.mind.life.Lives.fact;
import static dev.companion.mind.life.Lives.hurt;
import static dev.companion.mind.life.Lives.message;
import static dev.companion.mind.life.Lives.night;
import static dev.companion.mind.life.Lives.ruled;
import static dev.companion.mind.life.Lives.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent.MoodAdjusted;
import dev.companion.schemas.PersonalityEvent.Reset;
import dev.companion.schemas.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class WhyTest {

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @RepeatedTest(200)
    void baseline_and_shares_add_up_to_the_mood() {
        var journal = Lives.any(random, 1 + random.nextInt(300));
        var asked = at(random.nextDouble() * 700);

        var why = Why.of(journal, asked, random.nextInt(12)).orElseThrow();

        var all = why.causes().stream().map(Cause::share).reduce(why.rest(), Share::plus);
        var distance = Share.between(why.baseline(), why.mood());
        assertThat(all.minus(distance).size()).as("seed %d", seed).isLessThan(1e-9);
    }

    @RepeatedTest(20)
    void percents_make_a_hundred_with_the_rest_and_the_strongest_comes_first() {
        var journal = Lives.any(random, 100);

        var why = Why.of(journal, at(500), 1_000).orElseThrow();

        var percents = why.causes().stream().map(Cause::percent).toList();
        assertThat(percents).as("seed %d", seed).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(percents.stream().mapToDouble(p -> p).sum())
                .as("seed %d", seed)
                .isLessThan(100 + 1e-6);
        assertThat(percents.isEmpty() ? 0 : percents.getFirst())
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(percents.isEmpty() ? 0 : 1);
    }

    @Test
    void a_mood_that_has_come_to_rest_has_no_cause() {
        var journal = List.of(born(), told(1, 1, GOOD_NEWS));

        var why = Why.of(journal, at(500)).orElseThrow();

        assertThat(why.causes()).isEmpty();
        assertThat(why.rest().size()).isLessThan(1e-3);
    }

    @Test
    void what_was_before_a_reset_is_no_cause_of_anything_since() {
        var journal =
                List.of(
                        born(),
                        hurt(1, 1, new Pad(-0.8, 0.6, 0)),
                        fact(2, new Reset(at(2), Lives.TRAITS, RULES)),
                        fact(3, new MoodAdjusted(at(3), new Pad(0.4, 0, 0))));

        var why = Why.of(journal, at(4)).orElseThrow();

        var causes = why.causes().stream().map(cause -> cause.moment().fact().id()).toList();
        assertThat(causes).containsExactly(message(3));
        assertThat(why.causes().getFirst().percent()).isEqualTo(100);
    }

    @Test
    void what_a_message_did_is_half_gone_after_a_half_life() {
        var journal = List.of(born(), told(1, 1, GOOD_NEWS));

        var cause = Why.of(journal, at(7)).orElseThrow().causes().getFirst();

        assertThat(cause.moment().fact().id()).isEqualTo(message(1));
        assertThat(cause.percent()).isEqualTo(100);
        assertThat(cause.share().pleasure())
                .isEqualTo(cause.moment().moved().pleasure() / 2, within(1e-12));
    }

    @Test
    void each_stretch_leaves_its_own_part() {
        var slow = new Rules(2, Map.of("mood_half_life_hours", 12.0));
        var journal = List.of(born(), told(1, 0, SAD_NEWS), ruled(2, 6, slow), night(3, 12));

        var why = Why.of(journal, at(18)).orElseThrow();

        var sad = why.causes().getFirst();
        assertThat(sad.share().pleasure())
                .isEqualTo(sad.moment().moved().pleasure() / 4, within(1e-12));
    }

    @Test
    void a_night_is_in_the_baseline_and_turned_round_among_the_shares() {
        var journal = List.of(born(), told(1, 0, SAD_NEWS), night(2, 10));

        var why = Why.of(journal, at(10)).orElseThrow();

        var night = why.causes().getLast();
        assertThat(night.moment().fact().id()).isEqualTo(message(2));
        assertThat(night.moment().moved()).isEqualTo(Pad.ZERO);
        double drift =
                night.moment().baseline().pleasure() - night.moment().baselineBefore().pleasure();
        assertThat(drift).isNegative();
        assertThat(night.share().pleasure()).isEqualTo(-drift);
    }

    @Test
    void a_blow_that_the_bounds_cut_short_counts_as_far_as_it_went() {
        var journal = List.of(born(), hurt(1, 1, new Pad(-2, 0, 0)), hurt(2, 1, new Pad(-2, 0, 0)));

        var why = Why.of(journal, at(1)).orElseThrow();

        assertThat(why.mood().pleasure()).isEqualTo(-1);
        assertThat(why.causes()).hasSize(1);
        assertThat(why.causes().getFirst().moment().fact().id()).isEqualTo(message(1));
    }

    @Test
    void the_strongest_are_told_apart_and_the_others_summed() {
        var journal = new ArrayList<>(List.of(born(RULES)));
        for (int i = 1; i <= 20; i++) {
            journal.add(told(i, i, i % 2 == 0 ? GOOD_NEWS : SAD_NEWS));
        }

        var why = Why.of(journal, at(21)).orElseThrow();

        assertThat(why.causes()).hasSize(Why.STRONGEST);
        assertThat(why.rest().size()).isPositive();
    }

    @Test
    void what_comes_later_is_no_cause_and_before_birth_there_is_no_mood() {
        var journal = List.of(born(), told(1, 5, GOOD_NEWS));

        assertThat(Why.of(journal, at(4)).orElseThrow().causes()).isEmpty();
        assertThat(Why.of(journal, at(-1))).isEmpty();
    }
}
