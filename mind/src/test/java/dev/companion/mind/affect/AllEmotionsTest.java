package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Agent;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Traits;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every branch of the tree of Ortony, Clore and Collins, by the variable that decides it. */
class AllEmotionsTest {

    private static final Traits AVERAGE = new Traits(.5, .5, .5, .5, .5);
    private static final Traits HOSTILE = new Traits(.5, .5, .5, .05, .5);
    private static final Map<Emotion, Double> CALM = Map.of();
    private static final Map<Emotion, Double> HOPING = Map.of(Emotion.HOPE, .9);
    private static final Map<Emotion, Double> FEARING = Map.of(Emotion.FEAR, .9);

    /**
     * How an emotion is reached.
     *
     * @param of the appraisal by the size of the variable that decides the emotion
     * @param size one that reaches it, before everything else that is felt
     */
    record Branch(
            Emotion reached,
            Octant octant,
            Traits traits,
            Map<Emotion, Double> before,
            DoubleFunction<Appraisal> of,
            double size) {

        List<FeltEmotion> felt(double variable) {
            return OccTree.emotions(of.apply(variable), traits, before);
        }

        double intensity(double variable) {
            return felt(variable).stream()
                    .filter(f -> f.emotion() == reached)
                    .mapToDouble(FeltEmotion::intensity)
                    .sum();
        }

        @Override
        public String toString() {
            return reached.name();
        }
    }

    static Stream<Branch> branches() {
        return Stream.of(
                calm(Emotion.JOY, Octant.EXUBERANT, x -> self(x, 1)),
                calm(Emotion.DISTRESS, Octant.BORED, x -> self(-x, 1)),
                calm(Emotion.HOPE, Octant.DEPENDENT, x -> self(x, .5)),
                calm(Emotion.FEAR, Octant.ANXIOUS, x -> self(-x, .5)),
                after(HOPING, Emotion.SATISFACTION, Octant.RELAXED, x -> self(x, 1)),
                after(FEARING, Emotion.FEARS_CONFIRMED, Octant.BORED, x -> self(-x, 1)),
                after(FEARING, Emotion.RELIEF, Octant.RELAXED, x -> self(x, 1)),
                after(HOPING, Emotion.DISAPPOINTMENT, Octant.ANXIOUS, x -> self(-x, 1)),
                calm(Emotion.HAPPY_FOR, Octant.EXUBERANT, x -> user(x, 0)),
                calm(Emotion.PITY, Octant.BORED, x -> user(-x, 0)),
                hostile(Emotion.RESENTMENT, Octant.BORED, x -> user(x, -.55)),
                hostile(Emotion.GLOATING, Octant.DOCILE, x -> user(-x, -.55)),
                calm(Emotion.ADMIRATION, Octant.DEPENDENT, x -> deed(0, x, Agent.OTHER)),
                calm(Emotion.REPROACH, Octant.DISDAINFUL, x -> deed(0, -x, Agent.OTHER)),
                calm(Emotion.PRIDE, Octant.EXUBERANT, x -> deed(0, x, Agent.COMPANION)),
                calm(Emotion.SHAME, Octant.ANXIOUS, x -> deed(0, -x, Agent.COMPANION)),
                calm(Emotion.GRATITUDE, Octant.DEPENDENT, x -> deed(x, x, Agent.USER)),
                calm(Emotion.ANGER, Octant.HOSTILE, x -> deed(-x, -x, Agent.USER)),
                calm(Emotion.GRATIFICATION, Octant.EXUBERANT, x -> deed(x, x, Agent.COMPANION)),
                calm(Emotion.REMORSE, Octant.ANXIOUS, x -> deed(-x, -x, Agent.COMPANION)),
                calm(Emotion.LIKING, Octant.DEPENDENT, x -> thing(x * .79)),
                calm(Emotion.DISLIKING, Octant.HOSTILE, x -> thing(-x * .79)),
                calm(Emotion.LOVE, Octant.EXUBERANT, x -> thing(.8 + x * .2)),
                calm(Emotion.HATE, Octant.HOSTILE, x -> thing(-.8 - x * .2)));
    }

    @ParameterizedTest
    @MethodSource("branches")
    void an_appraisal_reaches_it_before_all_others_and_alma_has_it_in_its_octant(Branch branch) {
        assertThat(branch.felt(branch.size()).getFirst().emotion()).isEqualTo(branch.reached());
        assertThat(Octant.of(Alma.pad(branch.reached()))).isEqualTo(branch.octant());
    }

    @Test
    void the_branches_are_all_twenty_four() {
        var reached = EnumSet.noneOf(Emotion.class);
        branches().forEach(branch -> reached.add(branch.reached()));

        assertThat(reached).hasSize(24).isEqualTo(EnumSet.allOf(Emotion.class));
    }

    @ParameterizedTest
    @MethodSource("branches")
    void it_is_never_felt_less_for_more_of_its_variable(Branch branch) {
        double least = 0;
        for (int percent = 0; percent <= 100; percent++) {
            double intensity = branch.intensity(percent / 100.0);
            assertThat(intensity).as("at %d percent", percent).isGreaterThanOrEqualTo(least);
            least = intensity;
        }
        assertThat(least).isGreaterThan(branch.intensity(.1)).isLessThanOrEqualTo(1);
    }

    private static Branch calm(Emotion reached, Octant octant, DoubleFunction<Appraisal> of) {
        return new Branch(reached, octant, AVERAGE, CALM, of, .6);
    }

    private static Branch after(
            Map<Emotion, Double> before,
            Emotion reached,
            Octant octant,
            DoubleFunction<Appraisal> of) {
        return new Branch(reached, octant, AVERAGE, before, of, .6);
    }

    private static Branch hostile(Emotion reached, Octant octant, DoubleFunction<Appraisal> of) {
        return new Branch(reached, octant, HOSTILE, CALM, of, .6);
    }

    private static Appraisal self(double desirability, double likelihood) {
        return new Appraisal(desirability, 0, 0, 0, likelihood, 0, 0);
    }

    private static Appraisal user(double desirability, double praise) {
        return new Appraisal(0, desirability, praise, 0, 1, 0, 0);
    }

    private static Appraisal deed(double desirability, double praise, Agent by) {
        return new Appraisal(desirability, 0, praise, 0, 1, 0, 0, Optional.of(by), Map.of());
    }

    private static Appraisal thing(double appeal) {
        return new Appraisal(0, 0, 0, appeal, 1, 0, 0);
    }
}
