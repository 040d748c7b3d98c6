package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Agent;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Traits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProspectsTest {

    private static final Traits AVERAGE = new Traits(.5, .5, .5, .5, .5);

    @Test
    void what_was_hoped_for_is_satisfaction_as_far_as_the_hope_is_still_felt() {
        var felt = OccTree.emotions(happened(.6, 0), AVERAGE, Map.of(Emotion.HOPE, .25));

        assertThat(intensity(felt, Emotion.SATISFACTION)).isEqualTo(.15, within(1e-12));
        assertThat(intensity(felt, Emotion.JOY)).isEqualTo(.45, within(1e-12));
    }

    @Test
    void what_was_hoped_for_with_the_user_satisfies_along_with_them() {
        var felt = OccTree.emotions(happened(0, .5), AVERAGE, Map.of(Emotion.HOPE, .5));

        assertThat(felt.getFirst().emotion()).isEqualTo(Emotion.HAPPY_FOR);
        assertThat(intensity(felt, Emotion.SATISFACTION)).isEqualTo(.5 * .8 * .5, within(1e-12));
    }

    @Test
    void a_compound_of_its_own_leaves_whole_what_it_feels_along_with_the_user() {
        var both = new Appraisal(.1, .5, .4, 0, 1, 0, 0);

        var felt = OccTree.emotions(both, AVERAGE, Map.of(Emotion.HOPE, .5));

        assertThat(intensity(felt, Emotion.GRATITUDE)).isEqualTo(.2, within(1e-12));
        assertThat(intensity(felt, Emotion.SATISFACTION)).isEqualTo(.5 * .8 * .5, within(1e-12));
    }

    @Test
    void hope_and_fear_for_one_thing_both_end_when_it_happens() {
        var both = Map.of(Emotion.HOPE, .6, Emotion.FEAR, .4);

        var good = OccTree.emotions(happened(.5, 0), AVERAGE, both);
        var bad = OccTree.emotions(happened(-.5, 0), AVERAGE, both);

        assertThat(kinds(good)).contains(Emotion.SATISFACTION, Emotion.RELIEF);
        assertThat(kinds(bad)).contains(Emotion.DISAPPOINTMENT, Emotion.FEARS_CONFIRMED);
    }

    @Test
    void what_is_still_to_come_settles_nothing() {
        var open = new Appraisal(.5, .5, 0, 0, .5, 0, 0);

        assertThat(OccTree.emotions(open, AVERAGE, Map.of(Emotion.HOPE, 1.0)))
                .isEqualTo(OccTree.emotions(open, AVERAGE));
    }

    @Test
    void other_emotions_of_before_change_nothing() {
        var before = Map.of(Emotion.JOY, 1.0, Emotion.ANGER, .8, Emotion.SATISFACTION, .4);

        assertThat(OccTree.emotions(happened(.5, -.5), AVERAGE, before))
                .isEqualTo(OccTree.emotions(happened(.5, -.5), AVERAGE));
    }

    @Test
    void a_cruel_deed_of_another_makes_no_ill_will_toward_the_user() {
        var hostile = new Traits(.5, .5, .5, .05, .5);
        var boss = new Appraisal(0, -.6, -.8, 0, 1, 0, 0, Optional.of(Agent.OTHER), Map.of());

        assertThat(kinds(OccTree.emotions(boss, hostile)))
                .contains(Emotion.PITY, Emotion.REPROACH)
                .doesNotContain(Emotion.GLOATING);
    }

    @Test
    void whatever_is_appraised_intensities_stay_within_bounds_and_come_out_the_same_again() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var appraisal = appraisal(random);
            var traits = traits(random);
            var before =
                    Map.of(
                            Emotion.HOPE, random.nextDouble(),
                            Emotion.FEAR, random.nextDouble());

            var felt = OccTree.emotions(appraisal, traits, before);

            var shown = "seed %d, turn %d: %s".formatted(seed, i, appraisal);
            assertThat(felt).as(shown).isEqualTo(OccTree.emotions(appraisal, traits, before));
            assertThat(felt)
                    .as(shown)
                    .allSatisfy(f -> assertThat(f.intensity()).isBetween(OccTree.FELT, 1.0))
                    .isSortedAccordingTo((a, b) -> Double.compare(b.intensity(), a.intensity()))
                    .extracting(FeltEmotion::emotion)
                    .doesNotHaveDuplicates();
        }
    }

    private static Appraisal appraisal(Random random) {
        var agent =
                random.nextInt(4) == 3
                        ? Optional.<Agent>empty()
                        : Optional.of(Agent.values()[random.nextInt(3)]);
        return new Appraisal(
                signed(random),
                signed(random),
                signed(random),
                signed(random),
                unit(random),
                unit(random),
                unit(random),
                agent,
                Map.of());
    }

    private static Traits traits(Random random) {
        return new Traits(unit(random), unit(random), unit(random), unit(random), unit(random));
    }

    /** The ends as often as all between. */
    private static double unit(Random random) {
        return Math.clamp(random.nextDouble() * 2 - .5, 0, 1);
    }

    private static double signed(Random random) {
        return unit(random) * 2 - 1;
    }

    private static Appraisal happened(double self, double user) {
        return new Appraisal(self, user, 0, 0, 1, 0, 0);
    }

    private static List<Emotion> kinds(List<FeltEmotion> felt) {
        return felt.stream().map(FeltEmotion::emotion).toList();
    }

    private static double intensity(List<FeltEmotion> felt, Emotion emotion) {
        return felt.stream()
                .filter(f -> f.emotion() == emotion)
                .mapToDouble(FeltEmotion::intensity)
                .sum();
    }
}
