package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Pad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EmotionLabelTest {

    /** Russell and Mehrabian 1977, table 1; calm has its relaxed, content and no other is ours. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    HAPPY,      .81,  .51,  .46
                    SAD,       -.63, -.27, -.33
                    ANGRY,     -.51,  .59,  .25
                    FEARFUL,   -.64,  .60, -.43
                    SURPRISED,  .40,  .67, -.13
                    DISGUSTED, -.60,  .35,  .11
                    CALM,       .68, -.46,  .06
                    EXCITED,    .62,  .75,  .38
                    CONTENT,    .87,  .20,  .62
                    ANXIOUS,    .01,  .59, -.15
                    """)
    void a_label_lies_where_its_source_puts_it(EmotionLabel label, double p, double a, double d) {
        assertThat(label.pad()).isEqualTo(new Pad(p, a, d));
    }

    @Test
    void no_label_is_near_the_disdainful_octant() {
        assertThat(EmotionLabel.values())
                .noneMatch(label -> Octant.of(label.pad()) == Octant.DISDAINFUL);
    }

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
