package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.util.List;
import org.junit.jupiter.api.Test;

class PadChangeTest {

    private static final Traits AVERAGE = new Traits(.5, .5, .5, .5, .5);

    @Test
    void no_emotion_changes_nothing() {
        assertThat(PadChange.of(List.of(), AVERAGE)).isEqualTo(Pad.ZERO);
        assertThat(PadChange.of(List.of(new FeltEmotion(Emotion.JOY, 0)), AVERAGE))
                .isEqualTo(Pad.ZERO);
    }

    @Test
    void one_emotion_pulls_toward_its_point_by_its_intensity() {
        var change = PadChange.of(List.of(new FeltEmotion(Emotion.FEAR, .5)), AVERAGE);

        assertThat(change.pleasure()).isEqualTo(.35 * .5 * -.64, within(1e-12));
        assertThat(change.arousal()).isEqualTo(.35 * .5 * .60, within(1e-12));
        assertThat(change.dominance()).isEqualTo(.35 * .5 * -.43, within(1e-12));
    }

    @Test
    void several_emotions_pull_toward_their_weighted_mean() {
        var felt = List.of(new FeltEmotion(Emotion.JOY, .6), new FeltEmotion(Emotion.DISTRESS, .3));

        var change = PadChange.of(felt, AVERAGE);

        double together = 1 - .4 * .7;
        assertThat(change.pleasure())
                .isEqualTo(.35 * together * (.4 * .6 - .4 * .3) / .9, within(1e-12));
    }

    @Test
    void an_ordinary_message_moves_the_mood_by_less_than_a_tenth() {
        var change = PadChange.of(List.of(new FeltEmotion(Emotion.HAPPY_FOR, .5)), AVERAGE);

        assertThat(change.pleasure()).isBetween(.02, .1);
    }

    @Test
    void an_unstable_companion_is_moved_further() {
        var felt = List.of(new FeltEmotion(Emotion.PITY, .5));

        var stable = PadChange.of(felt, new Traits(.5, .5, .5, .5, 0));
        var unstable = PadChange.of(felt, new Traits(.5, .5, .5, .5, 1));

        assertThat(unstable.pleasure()).isLessThan(stable.pleasure());
    }
}
