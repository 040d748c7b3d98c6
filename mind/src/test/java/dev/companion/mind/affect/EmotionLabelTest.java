package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Pad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmotionLabelTest {

    @ParameterizedTest
    @EnumSource
    void every_label_is_nearest_to_its_own_point(EmotionLabel label) {
        assertThat(EmotionLabel.nearest(label.pad())).isEqualTo(label);
    }

    @Test
    void a_gloomy_mood_is_sad_and_a_quiet_pleasant_one_calm() {
        assertThat(EmotionLabel.nearest(new Pad(-.4, -.2, -.4))).isEqualTo(EmotionLabel.SAD);
        assertThat(EmotionLabel.nearest(new Pad(.4, -.3, .1))).isEqualTo(EmotionLabel.CALM);
    }

    @Test
    void a_label_reads_as_a_word() {
        assertThat(EmotionLabel.FEARFUL.label()).isEqualTo("fearful");
    }
}
