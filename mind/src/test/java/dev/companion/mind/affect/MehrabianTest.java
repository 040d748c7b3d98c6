package dev.companion.mind.affect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import org.junit.jupiter.api.Test;

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

    @Test
    void more_neuroticism_is_less_pleasant_and_more_aroused() {
        var stable = baseline(.4, .6, .7, .3, .2);
        var neurotic = baseline(.4, .6, .7, .3, .8);

        assertThat(neurotic.pleasure()).isLessThan(stable.pleasure());
        assertThat(neurotic.arousal()).isGreaterThan(stable.arousal());
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
