package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Traits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemperamentTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # o, c, e, a, n, joy, distress, happy for, pity
                    .5, .5, .5, .5, .5, 1,    1,    1,      1
                    .5, .5, 1,  .5, .5, 1.25, 1,    1.25,   1
                    .5, .5, 0,  .5, .5, .75,  1,    .75,    1
                    .5, .5, .5, .5, 1,  1,    1.25, 1,      1.25
                    .5, .5, .5, .5, 0,  1,    .75,  1,      .75
                    .5, .5, .5, 1,  .5, 1,    1,    1.25,   1.25
                    .5, .5, .5, 0,  .5, 1,    1,    .75,    .75
                    .5, .5, 1,  1,  1,  1.25, 1.25, 1.5625, 1.5625
                    1,  1,  .5, .5, .5, 1,    1,    1,      1
                    0,  0,  .5, .5, .5, 1,    1,    1,      1
                    """)
    void each_trait_colours_what_it_is_said_to_and_nothing_else(
            double o,
            double c,
            double e,
            double a,
            double n,
            double joy,
            double distress,
            double happyFor,
            double pity) {
        var traits = new Traits(o, c, e, a, n);

        assertFelt(new Appraisal(.4, 0, 0, 0, 1, 0, 0), traits, joy);
        assertFelt(new Appraisal(-.4, 0, 0, 0, 1, 0, 0), traits, distress);
        assertFelt(new Appraisal(0, .4, 0, 0, 1, 0, 0), traits, happyFor);
        assertFelt(new Appraisal(0, -.4, 0, 0, 1, 0, 0), traits, pity);
    }

    private static void assertFelt(Appraisal appraisal, Traits traits, double gain) {
        assertThat(OccTree.emotions(appraisal, traits).getFirst().intensity())
                .isEqualTo(.4 * gain, within(1e-12));
    }
}
