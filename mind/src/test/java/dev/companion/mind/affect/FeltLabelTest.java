package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Emotion;
import dev.companion.schemas.Pad;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The word for how a cheerful companion feels. */
final class FeltLabelTest {

    private static final Pad CHEERFUL = new Pad(0.4, 0.1, 0.2);

    @Test
    void an_insult_makes_it_angry_though_the_mood_is_not_bad_yet() {
        assertThat(EmotionLabel.of(CHEERFUL, Map.of(Emotion.ANGER, 0.9)))
                .isEqualTo(EmotionLabel.ANGRY);
    }

    @Test
    void pity_makes_it_sad() {
        assertThat(EmotionLabel.of(new Pad(0.28, 0, 0.07), Map.of(Emotion.PITY, 0.85)))
                .isEqualTo(EmotionLabel.SAD);
    }

    @Test
    void with_nothing_felt_any_more_the_mood_speaks() {
        assertThat(EmotionLabel.of(CHEERFUL, Map.of())).isEqualTo(EmotionLabel.nearest(CHEERFUL));
    }
}
