package dev.companion.mind.personality;

import static dev.companion.mind.personality.Journal.at;
import static dev.companion.mind.personality.Journal.born;
import static dev.companion.mind.personality.Journal.felt;
import static dev.companion.mind.personality.Journal.fold;
import static dev.companion.mind.personality.Journal.hurt;
import static dev.companion.mind.personality.Journal.night;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.mind.affect.PadChange;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pull, push, merging and drift, as the second version of the rules has them. */
class FeelingTest {

    private static final Traits EVEN = new Traits(0.5, 0.5, 0.5, 0.5, 0.5);
    private static final FeltEmotion JOY = new FeltEmotion(Emotion.JOY, 0.5);
    private static final FeltEmotion PITY = new FeltEmotion(Emotion.PITY, 0.5);

    @Test
    void a_mood_at_rest_moves_as_the_appraisal_says() {
        var state = fold(List.of(born(EVEN), felt(1, 0, JOY)));

        var change = PadChange.of(List.of(JOY), EVEN);
        assertThat(state.mood().pleasure()).isEqualTo(change.pleasure(), within(1e-15));
        assertThat(state.mood().arousal()).isEqualTo(change.arousal(), within(1e-15));
        assertThat(state.mood().dominance()).isEqualTo(change.dominance(), within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void joy_lifts_and_pity_lowers_whatever_the_temperament(Profile profile) {
        var born = born(profile.traits());
        double home = fold(List.of(born)).mood().pleasure();

        assertThat(fold(List.of(born, felt(1, 0, JOY))).mood().pleasure()).isGreaterThan(home);
        assertThat(fold(List.of(born, felt(1, 0, PITY))).mood().pleasure()).isLessThan(home);
    }

    @Test
    void the_same_emotion_again_pulls_less_the_nearer_its_centre_is() {
        var once = fold(List.of(born(EVEN), felt(1, 0, JOY)));
        var twice = fold(List.of(born(EVEN), felt(1, 0, JOY), felt(2, 0, JOY)));

        double first = once.mood().pleasure();
        double second = twice.mood().pleasure() - first;
        assertThat(second).isPositive().isLessThan(first);
        assertThat(twice.mood().pleasure()).isLessThan(0.4);
    }

    @Test
    void a_mood_beyond_the_centre_is_pushed_on() {
        var beyond = fold(List.of(born(EVEN), hurt(1, 0, new Pad(0.8, 0.4, 0.2))));
        var pushed = beyond.apply(felt(2, 0, JOY));

        assertThat(pushed.mood().pleasure()).isGreaterThan(0.8);
    }

    @Test
    void a_mood_falls_as_well_as_it_rises() {
        var cheered = fold(List.of(born(EVEN), felt(1, 0, JOY), felt(2, 0, JOY)));
        var saddened = cheered.apply(felt(3, 0, PITY)).apply(felt(4, 0, PITY));

        assertThat(saddened.mood().pleasure()).isLessThan(cheered.mood().pleasure());
        assertThat(saddened.apply(felt(5, 0, JOY)).mood().pleasure())
                .isGreaterThan(saddened.mood().pleasure());
    }

    @Test
    void a_turn_that_raises_nothing_moves_nothing() {
        var before = fold(List.of(born(EVEN), felt(1, 0, JOY)));

        assertThat(before.apply(felt(2, 0)).mood()).isEqualTo(before.mood());
    }

    @Test
    void an_emotion_fades_by_half_in_its_half_life_and_is_over_in_the_end() {
        var state = fold(List.of(born(EVEN), felt(1, 0, JOY)));

        assertThat(state.snapshot(at(1)).emotions().get(Emotion.JOY))
                .isEqualTo(0.25, within(1e-12));
        assertThat(state.snapshot(at(10)).emotions()).isEmpty();
    }

    @Test
    void a_repeated_emotion_merges_by_the_logarithmic_sum() {
        var state = fold(List.of(born(EVEN), felt(1, 0, JOY), felt(2, 0, JOY)));

        assertThat(state.feeling().emotions().intensities().get(Emotion.JOY))
                .isEqualTo(StrictMath.log(2 * StrictMath.exp(0.5) - 1), within(1e-12));
    }

    @Test
    void a_night_moves_the_baseline_one_hundredth_of_the_gap_to_the_weeks_mean() {
        var state = fold(List.of(born(EVEN), hurt(1, 0, new Pad(0.6, 0, 0))));
        double halfLife = 6 / StrictMath.log(2);
        double mean = 0.6 * halfLife * (1 - StrictMath.exp(-15 / halfLife)) / 15;

        var after = state.apply(night(2, 15));

        assertThat(after.baseline().pleasure()).isEqualTo(0.01 * mean, within(1e-12));
        assertThat(after.mood()).isEqualTo(state.moodAt(at(15)));
    }

    @Test
    void what_is_too_faint_to_be_felt_moves_nothing() {
        var state = fold(List.of(born(EVEN), hurt(1, 0, new Pad(0.6, 0, 0))));

        var after = state.apply(felt(2, 0, new FeltEmotion(Emotion.JOY, 0.005)));

        assertThat(after.mood()).isEqualTo(state.mood());
        assertThat(after.feeling().emotions().isEmpty()).isTrue();
    }

    @Test
    void what_was_felt_more_than_a_week_ago_drifts_nothing() {
        var state = fold(List.of(born(EVEN), hurt(1, 0, new Pad(0.6, 0, 0)), night(2, 24 * 30)));

        assertThat(state.baseline().pleasure()).isEqualTo(0, within(1e-9));
    }

    @Test
    void a_constant_mood_takes_69_nights_to_move_the_baseline_half_way() {
        double gap = 1;
        int nights = 0;
        while (gap > 0.5) {
            gap *= 0.99;
            nights++;
        }

        assertThat(nights).isEqualTo(69);
    }
}
