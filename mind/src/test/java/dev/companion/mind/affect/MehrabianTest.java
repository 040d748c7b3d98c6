package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MehrabianTest {

    @Test
    void average_traits_rest_at_the_origin() {
        assertPad(baseline(.5, .5, .5, .5, .5), 0, 0, 0, 1e-12);
    }

    @Test
    void neuroticism_alone_is_unpleasant_and_rousing() {
        assertPad(baseline(.5, .5, .5, .5, .9), -.15, .46, 0, .005);
    }

    @Test
    void an_open_agreeable_stable_companion_rests_pleasantly() {
        assertPad(baseline(.9, .6, .6, .7, .3), .35, .01, .23, .01);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # o, c, e, a, n, pleasure, arousal, dominance
                    1,  .5, .5, .5, .5,  0,   .15, .25
                    .5, 1,  .5, .5, .5,  0,   0,   .17
                    .5, .5, 1,  .5, .5,  .21, 0,   .60
                    .5, .5, .5, 1,  .5,  .59, .30, -.32
                    .5, .5, .5, .5, 1,  -.19, .57, 0
                    """)
    void each_trait_alone_has_its_coefficients(
            double o, double c, double e, double a, double n, double p, double q, double r) {
        assertPad(baseline(o, c, e, a, n), p, q, r, 1e-12);
    }

    @Test
    void more_neuroticism_is_less_pleasant_and_more_aroused() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            double o = random.nextDouble();
            double c = random.nextDouble();
            double e = random.nextDouble();
            double a = random.nextDouble();
            double n = random.nextDouble() * .9;

            var stable = baseline(o, c, e, a, n);
            var neurotic = baseline(o, c, e, a, n + .1);

            assertThat(neurotic.pleasure()).as("seed %d", seed).isLessThan(stable.pleasure());
            assertThat(neurotic.arousal()).as("seed %d", seed).isGreaterThan(stable.arousal());
            assertThat(neurotic.dominance()).as("seed %d", seed).isEqualTo(stable.dominance());
        }
    }

    @Test
    void extremes_stay_within_bounds() {
        assertThat(baseline(1, 1, 1, 0, 0).dominance()).isEqualTo(1);
    }

    private static Pad baseline(double o, double c, double e, double a, double n) {
        return Mehrabian.baseline(new Traits(o, c, e, a, n));
    }

    private static void assertPad(Pad pad, double p, double a, double d, double tolerance) {
        assertThat(pad.pleasure()).isEqualTo(p, within(tolerance));
        assertThat(pad.arousal()).isEqualTo(a, within(tolerance));
        assertThat(pad.dominance()).isEqualTo(d, within(tolerance));
    }
}
