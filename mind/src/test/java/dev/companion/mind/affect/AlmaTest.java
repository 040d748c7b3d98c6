package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Emotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlmaTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ADMIRATION,      .5,  .3,  -.2, DEPENDENT
                    ANGER,          -.51, .59,  .25, HOSTILE
                    DISLIKING,      -.4,  .2,   .1, HOSTILE
                    DISAPPOINTMENT, -.3,  .1,  -.4, ANXIOUS
                    DISTRESS,       -.4, -.2,  -.5, BORED
                    FEAR,           -.64, .60, -.43, ANXIOUS
                    FEARS_CONFIRMED,-.5, -.3,  -.7, BORED
                    GLOATING,        .3, -.3,  -.1, DOCILE
                    GRATIFICATION,   .6,  .5,   .4, EXUBERANT
                    GRATITUDE,       .4,  .2,  -.3, DEPENDENT
                    HAPPY_FOR,       .4,  .2,   .2, EXUBERANT
                    HATE,           -.6,  .6,   .3, HOSTILE
                    HOPE,            .2,  .2,  -.1, DEPENDENT
                    JOY,             .4,  .2,   .1, EXUBERANT
                    LIKING,          .40, .16, -.24, DEPENDENT
                    LOVE,            .3,  .1,   .2, EXUBERANT
                    PITY,           -.4, -.2,  -.5, BORED
                    PRIDE,           .4,  .3,   .3, EXUBERANT
                    RELIEF,          .2, -.3,   .4, RELAXED
                    REMORSE,        -.3,  .1,  -.6, ANXIOUS
                    REPROACH,       -.3, -.1,   .4, DISDAINFUL
                    RESENTMENT,     -.2, -.3,  -.2, BORED
                    SATISFACTION,    .3, -.2,   .4, RELAXED
                    SHAME,          -.3,  .1,  -.6, ANXIOUS
                    """)
    void every_emotion_lies_where_the_paper_puts_it_and_in_the_octant_it_names(
            Emotion emotion, double pleasure, double arousal, double dominance, Octant octant) {
        var pad = Alma.pad(emotion);

        assertThat(pad.pleasure()).isEqualTo(pleasure);
        assertThat(pad.arousal()).isEqualTo(arousal);
        assertThat(pad.dominance()).isEqualTo(dominance);
        assertThat(Octant.of(pad)).isEqualTo(octant);
    }
}
