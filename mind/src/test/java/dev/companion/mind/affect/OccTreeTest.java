package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Traits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccTreeTest {

    private static final Traits AVERAGE = new Traits(.5, .5, .5, .5, .5);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # self, user, praise, appeal, likelihood, effort, dominant
                     .6,  0,  0,  0, 1, 0, JOY
                    -.6,  0,  0,  0, 1, 0, DISTRESS
                     .6,  0,  0,  0, .5, 0, HOPE
                    -.6,  0,  0,  0, .5, 0, FEAR
                     .6,  0,  0,  0, 0, 0, DISAPPOINTMENT
                    -.6,  0,  0,  0, 0, 0, RELIEF
                     .6,  0,  0,  0, 1, .9, SATISFACTION
                    -.6,  0,  0,  0, 1, .9, DISAPPOINTMENT
                     0,  .6,  0,  0, 1, 0, HAPPY_FOR
                     0, -.6,  0,  0, 1, 0, PITY
                     0,  .6,  0,  0, .5, 0, HOPE
                     0, -.6,  0,  0, .5, 0, FEAR
                     0, -.6,  0,  0, 0, 0, HAPPY_FOR
                     0,  .6,  0,  0, 0, 0, PITY
                     0,   0, .6,  0, 1, 0, ADMIRATION
                     0,   0,-.6,  0, 1, 0, REPROACH
                     .6,  0, .6,  0, 1, 0, GRATITUDE
                    -.6,  0,-.6,  0, 1, 0, ANGER
                     0,   0,  0, .5, 1, 0, LIKING
                     0,   0,  0,-.5, 1, 0, DISLIKING
                     0,   0,  0, .9, 1, 0, LOVE
                     0,   0,  0,-.9, 1, 0, HATE
                    """)
    void variables_decide_the_dominant_emotion(
            double self,
            double user,
            double praise,
            double appeal,
            double likelihood,
            double effort,
            Emotion dominant) {
        var appraisal = new Appraisal(self, user, praise, appeal, likelihood, 0, effort);

        assertThat(OccTree.emotions(appraisal, AVERAGE).getFirst().emotion()).isEqualTo(dominant);
    }

    @Test
    void nothing_appraised_is_nothing_felt() {
        assertThat(OccTree.emotions(new Appraisal(0, 0, 0, 0, 1, 1, 1), AVERAGE)).isEmpty();
    }

    @Test
    void emotions_come_strongest_first() {
        var felt = OccTree.emotions(new Appraisal(.5, .3, .7, .2, 1, 0, 0), AVERAGE);

        assertThat(felt)
                .isSortedAccordingTo((a, b) -> Double.compare(b.intensity(), a.intensity()));
    }

    @Test
    void a_compound_is_the_geometric_mean_and_leaves_half_of_its_parts() {
        var felt = OccTree.emotions(new Appraisal(.4, 0, .9, 0, 1, 0, 0), AVERAGE);

        assertThat(intensity(felt, Emotion.GRATITUDE)).isEqualTo(.6, within(1e-9));
        assertThat(intensity(felt, Emotion.ADMIRATION)).isEqualTo(.45, within(1e-9));
        assertThat(intensity(felt, Emotion.JOY)).isEqualTo(.2, within(1e-9));
    }

    @Test
    void the_unexpected_is_felt_more_strongly() {
        var expected = OccTree.emotions(new Appraisal(0, .5, 0, 0, 1, 0, 0), AVERAGE);
        var unexpected = OccTree.emotions(new Appraisal(0, .5, 0, 0, 1, 1, 0), AVERAGE);

        assertThat(unexpected.getFirst().intensity()).isEqualTo(.6, within(1e-9));
        assertThat(unexpected.getFirst().intensity())
                .isGreaterThan(expected.getFirst().intensity());
    }

    @Test
    void traits_colour_feeling_without_changing_its_kind() {
        var good = new Appraisal(0, .5, 0, 0, 1, 0, 0);
        var bad = new Appraisal(-.5, 0, 0, 0, 1, 0, 0);

        assertThat(strongest(good, new Traits(.5, .5, 1, .5, .5)))
                .isGreaterThan(strongest(good, AVERAGE));
        assertThat(strongest(bad, new Traits(.5, .5, .5, .5, 1)))
                .isGreaterThan(strongest(bad, AVERAGE));
        assertThat(strongest(good, new Traits(.5, .5, .5, 1, .5)))
                .isGreaterThan(strongest(good, AVERAGE));
        assertThat(strongest(bad, new Traits(.5, .5, .5, 1, .5)))
                .isEqualTo(strongest(bad, AVERAGE));
    }

    @Test
    void only_a_hostile_companion_met_with_cruelty_begrudges() {
        var cruelAndLucky = new Appraisal(-.8, .6, -.8, 0, 1, 0, 0);
        var cruelAndUnlucky = new Appraisal(-.8, -.6, -.8, 0, 1, 0, 0);
        var hostile = new Traits(.5, .5, .5, .05, .5);

        assertThat(kinds(cruelAndLucky, hostile)).contains(Emotion.RESENTMENT);
        assertThat(kinds(cruelAndUnlucky, hostile)).contains(Emotion.GLOATING);
        assertThat(kinds(cruelAndLucky, AVERAGE)).contains(Emotion.HAPPY_FOR);
        assertThat(kinds(new Appraisal(0, .6, 0, 0, 1, 0, 0), hostile)).contains(Emotion.HAPPY_FOR);
    }

    @Test
    void every_corner_of_the_variables_stays_within_bounds() {
        var extreme = new Traits(1, 1, 1, 1, 1);
        for (int corner = 0; corner < 128; corner++) {
            var appraisal =
                    new Appraisal(
                            sign(corner, 0),
                            sign(corner, 1),
                            sign(corner, 2),
                            sign(corner, 3),
                            (corner >> 4) & 1,
                            (corner >> 5) & 1,
                            (corner >> 6) & 1);

            var change = PadChange.of(OccTree.emotions(appraisal, extreme), extreme);

            assertThat(change.pleasure()).isBetween(-.3, .3);
            assertThat(change.arousal()).isBetween(-.3, .3);
            assertThat(change.dominance()).isBetween(-.3, .3);
        }
    }

    private static double sign(int corner, int bit) {
        return ((corner >> bit) & 1) == 0 ? -1 : 1;
    }

    private static double strongest(Appraisal appraisal, Traits traits) {
        return OccTree.emotions(appraisal, traits).getFirst().intensity();
    }

    private static List<Emotion> kinds(Appraisal appraisal, Traits traits) {
        return OccTree.emotions(appraisal, traits).stream().map(FeltEmotion::emotion).toList();
    }

    private static double intensity(List<FeltEmotion> felt, Emotion emotion) {
        return felt.stream()
                .filter(f -> f.emotion() == emotion)
                .mapToDouble(FeltEmotion::intensity)
                .findFirst()
                .orElseThrow();
    }
}
