package dev.companion.mind.life;

import static dev.companion.mind.life.Lives.COME_TRUE;
import static dev.companion.mind.life.Lives.FIRST_RULES;
import static dev.companion.mind.life.Lives.GOOD_NEWS;
import static dev.companion.mind.life.Lives.HOPES;
import static dev.companion.mind.life.Lives.INSULT;
import static dev.companion.mind.life.Lives.RULES;
import static dev.companion.mind.life.Lives.SAD_NEWS;
import static dev.companion.mind.life.Lives.at;
import static dev.companion.mind.life.Lives.born;
import static dev.companion.mind.life.Lives.hurt;
import static dev.companion.mind.life.Lives.message;
import static dev.companion.mind.life.Lives.night;
import static dev.companion.mind.life.Lives.ruled;
import static dev.companion.mind.life.Lives.told;
import static dev.companion.mind.life.Lives.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.mind.affect.Mehrabian;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ForkTest {

    private static final List<Recorded<PersonalityEvent>> DAYS =
            List.of(
                    born(),
                    told(1, 1, GOOD_NEWS),
                    told(2, 3, SAD_NEWS),
                    told(3, 8, INSULT),
                    hurt(4, 8.5, new Pad(-0.3, 0.1, -0.2)),
                    night(5, 15),
                    told(6, 20, GOOD_NEWS));

    private final long seed = new Random().nextLong();

    @RepeatedTest(20)
    void with_no_conditions_both_lives_are_one() {
        var journal = Lives.any(new Random(seed), 200);

        var fork = Fork.of(journal, Conditions.NONE);

        assertThat(fork.otherwise()).as("seed %d", seed).isEqualTo(fork.lived());
        assertThat(fork.otherwise().end().hash())
                .as("seed %d", seed)
                .isEqualTo(Lives.fold(journal).hash());
        assertThat(fork.apart().first()).isEmpty();
        assertThat(fork.apart().meanDistance()).isZero();
        assertThat(fork.apart().atEnd()).isZero();
    }

    @RepeatedTest(20)
    void the_life_lived_is_the_life_lived_under_any_conditions() {
        var random = new Random(seed);
        var journal = Lives.any(random, 200);
        var from = at(random.nextDouble() * 300);

        var fork = Fork.of(journal, since(from, "trait.openness", random.nextDouble()));

        assertThat(fork.lived()).as("seed %d", seed).isEqualTo(Life.of(journal));
        assertThat(fork.otherwise().moments())
                .as("seed %d", seed)
                .hasSameSizeAs(fork.lived().moments());
    }

    @ParameterizedTest
    @CsvSource({
        "trait.neuroticism, 0.9, -1, 1, 0",
        "trait.agreeableness, 1, 1, 1, -1",
        "trait.extraversion, 0.1, -1, 0, -1"
    })
    void another_temperament_rests_elsewhere(
            String trait, double value, int pleasure, int arousal, int dominance) {
        var fork = Fork.of(List.of(born()), set(trait, value));

        var way = Share.between(fork.lived().end().baseline(), fork.otherwise().end().baseline());
        assertThat(Math.signum(way.pleasure())).isEqualTo(pleasure);
        assertThat(Math.signum(way.arousal())).isEqualTo(arousal);
        assertThat(Math.signum(way.dominance())).isEqualTo(dominance);
        assertThat(fork.otherwise().end().mood()).isEqualTo(fork.otherwise().end().baseline());
    }

    @Test
    void the_neurotic_feel_bad_news_more() {
        var journal = List.of(born(), told(1, 1, SAD_NEWS));

        var fork = Fork.of(journal, set("trait.neuroticism", 1));

        var lived = fork.lived().moments().getLast();
        var other = fork.otherwise().moments().getLast();
        assertThat(other.emotions().getFirst().intensity())
                .isGreaterThan(lived.emotions().getFirst().intensity());
        assertThat(other.after().pleasure()).isLessThan(lived.after().pleasure());
        assertThat(other.after().arousal()).isGreaterThan(lived.after().arousal());
    }

    @Test
    void a_life_under_other_traits_is_the_life_of_one_born_with_them() {
        var others = new Traits(0.85, 0.60, 0.65, 0.75, 0.9);
        var theirs =
                List.of(
                        Lives.fact(0, new PersonalityEvent.Initialized(at(0), others, RULES)),
                        told(1, 1, GOOD_NEWS, others),
                        told(2, 3, SAD_NEWS, others),
                        told(3, 8, INSULT, others),
                        DAYS.get(4),
                        DAYS.get(5),
                        told(6, 20, GOOD_NEWS, others));

        var fork = Fork.of(DAYS, set("trait.neuroticism", 0.9));

        assertThat(fork.otherwise().end().hash()).isEqualTo(Life.of(theirs).end().hash());
    }

    @Test
    void what_was_hoped_for_counts_where_the_appraiser_knew_of_it() {
        var hoping = List.of(born(), told(1, 1, HOPES));
        var knowing = List.of(born(), told(1, 1, HOPES), told(2, 1.2, COME_TRUE, hoping));
        var unknowing = List.of(born(), told(1, 1, HOPES), told(2, 1.2, COME_TRUE));

        assertThat(feltLast(Fork.of(knowing, set("trait.extraversion", 0.9))))
                .contains(Emotion.SATISFACTION);
        assertThat(feltLast(Fork.of(unknowing, set("trait.extraversion", 0.9))))
                .contains(Emotion.JOY)
                .doesNotContain(Emotion.SATISFACTION);
    }

    @Test
    void without_the_message_that_raised_hope_nothing_is_disappointed() {
        var hoping = List.of(born(), told(1, 1, HOPES));
        var dashed = new Appraisal(-0.8, 0, 0, 0, 1, 0, 0);
        var journal = List.of(born(), told(1, 1, HOPES), told(2, 1.2, dashed, hoping));

        var fork = Fork.of(journal, without(message(1)));

        var lived = fork.lived().moments().getLast().emotions();
        assertThat(lived).extracting(FeltEmotion::emotion).contains(Emotion.DISAPPOINTMENT);
        assertThat(feltLast(fork))
                .contains(Emotion.DISTRESS)
                .doesNotContain(Emotion.DISAPPOINTMENT);
    }

    @Test
    void what_an_appraiser_derived_without_knowing_of_the_hope_stands_without_it() {
        var journal = List.of(born(), told(1, 1, HOPES), told(2, 1.2, COME_TRUE));

        var fork = Fork.of(journal, without(message(1)));

        assertThat(fork.otherwise().moments().getLast().emotions())
                .isEqualTo(fork.lived().moments().getLast().emotions());
    }

    @Test
    void before_the_moment_it_is_as_lived_and_then_the_baseline_shifts() {
        var fork = Fork.of(DAYS, since(at(5), "trait.neuroticism", 0.9));

        assertThat(fork.otherwise().moments().subList(0, 3))
                .isEqualTo(fork.lived().moments().subList(0, 3));
        assertThat(parted(fork)).contains(message(3));
        var others = new Traits(0.85, 0.60, 0.65, 0.75, 0.9);
        var expected = Share.between(Mehrabian.baseline(Lives.TRAITS), Mehrabian.baseline(others));
        var shifted = fork.otherwise().moments().get(3).baseline();
        var shift = Share.between(fork.lived().moments().get(3).baseline(), shifted);
        assertThat(shift.minus(expected).size()).isLessThan(1e-12);
    }

    @Test
    void without_the_sad_message_they_part_there_and_nowhere_earlier() {
        var fork = Fork.of(DAYS, without(message(2)));

        assertThat(parted(fork)).contains(message(2));
        assertThat(fork.apart().farthest().orElseThrow().fact().id()).isEqualTo(message(2));
        assertThat(fork.otherwise().moments()).hasSize(DAYS.size() - 1);
        assertThat(fork.otherwise().end().mood().pleasure())
                .isGreaterThan(fork.lived().end().mood().pleasure());
        assertThat(fork.apart().atEnd())
                .isPositive()
                .isLessThan(fork.apart().farthest().orElseThrow().distance());
    }

    @Test
    void a_turn_that_means_something_else_is_felt_otherwise() {
        var fork = Fork.of(DAYS, Conditions.NONE.reappraising(Map.of(turn(2), GOOD_NEWS)));

        assertThat(parted(fork)).contains(message(2));
        assertThat(fork.otherwise().moments().get(2).moved().pleasure()).isPositive();
    }

    @Test
    void a_turn_that_means_the_same_changes_nothing() {
        var fork = Fork.of(DAYS, Conditions.NONE.reappraising(Map.of(turn(2), SAD_NEWS)));

        assertThat(fork.otherwise()).isEqualTo(fork.lived());
    }

    @Test
    void a_longer_half_life_keeps_the_mood_longer() {
        var journal = List.of(born(), told(1, 1, SAD_NEWS), night(2, 13));

        var fork = Fork.of(journal, set("rule.mood_half_life_hours", 12));

        assertThat(parted(fork)).contains(message(2));
        assertThat(distanceFromHome(fork.otherwise()))
                .isEqualTo(2 * distanceFromHome(fork.lived()), within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void either_version_of_the_rules_can_take_the_place_of_the_other(int version) {
        var rules = new Rules(version, Map.of("mood_half_life_hours", 6.0));
        var told = List.of(told(1, 1, SAD_NEWS), told(2, 2, SAD_NEWS));
        var journal = List.of(born(version == 1 ? RULES : FIRST_RULES), told.get(0), told.get(1));
        var theirs = List.of(born(rules), told.get(0), told.get(1));

        var fork = Fork.of(journal, ruledBy(rules));

        assertThat(fork.otherwise().end().hash()).isEqualTo(Life.of(theirs).end().hash());
        assertThat(parted(fork)).contains(message(2));
    }

    @Test
    void conditions_hold_through_later_changes_of_the_rules() {
        var journal = List.of(born(), ruled(1, 1, FIRST_RULES), told(2, 2, SAD_NEWS));

        var fork = Fork.of(journal, set("rule.mood_half_life_hours", 24));

        assertThat(fork.otherwise().end().parameters().moodHalfLifeHours()).isEqualTo(24);
        assertThat(fork.otherwise().end().rules().version()).isEqualTo(1);
    }

    @Test
    void the_mean_distance_is_over_time() {
        var conditions = without(message(2));

        var fork = Fork.of(DAYS, conditions);

        var left = DAYS.stream().filter(f -> !f.id().equals(message(2))).toList();
        double sum = 0;
        int samples = 20_000;
        for (int i = 0; i < samples; i++) {
            var then = at((i + 0.5) / samples * 20);
            var one = Why.of(DAYS.subList(0, until(DAYS, then)), then).orElseThrow();
            var other = Why.of(left.subList(0, until(left, then)), then).orElseThrow();
            sum += Share.between(one.mood(), other.mood()).size();
        }
        assertThat(fork.apart().meanDistance()).isEqualTo(sum / samples, within(1e-5));
    }

    private static int until(List<Recorded<PersonalityEvent>> journal, Instant then) {
        return (int) journal.stream().filter(f -> !f.event().at().isAfter(then)).count();
    }

    private static Optional<UUID> parted(Fork fork) {
        return fork.apart().first().map(parting -> parting.fact().id());
    }

    private static List<Emotion> feltLast(Fork fork) {
        var last = fork.otherwise().moments().getLast();
        return last.emotions().stream().map(FeltEmotion::emotion).toList();
    }

    private static double distanceFromHome(Life life) {
        return Share.between(life.end().baseline(), life.end().mood()).size();
    }

    private static Conditions set(String name, double value) {
        return conditions(Optional.empty(), Map.of(name, value), Optional.empty(), Set.of());
    }

    private static Conditions since(Instant from, String name, double value) {
        return conditions(Optional.of(from), Map.of(name, value), Optional.empty(), Set.of());
    }

    private static Conditions without(UUID message) {
        return conditions(Optional.empty(), Map.of(), Optional.empty(), Set.of(message));
    }

    private static Conditions ruledBy(Rules rules) {
        return conditions(Optional.empty(), Map.of(), Optional.of(rules), Set.of());
    }

    private static Conditions conditions(
            Optional<Instant> from,
            Map<String, Double> set,
            Optional<Rules> rules,
            Set<UUID> dropped) {
        return new Conditions(from, set, rules, dropped, Map.<UUID, Appraisal>of());
    }
}
