package dev.companion.mind.affect;

import static dev.companion.mind.affect.Octant.Strength.FULLY;
import static dev.companion.mind.affect.Octant.Strength.MODERATELY;
import static dev.companion.mind.affect.Octant.Strength.SLIGHTLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Pad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OctantTest {

    @ParameterizedTest
    @CsvSource({
        "+1, +1, +1, EXUBERANT",
        "+1, +1, -1, DEPENDENT",
        "+1, -1, +1, RELAXED",
        "+1, -1, -1, DOCILE",
        "-1, -1, -1, BORED",
        "-1, -1, +1, DISDAINFUL",
        "-1, +1, -1, ANXIOUS",
        "-1, +1, +1, HOSTILE"
    })
    void the_signs_name_the_octant(double p, double a, double d, Octant octant) {
        assertThat(Octant.of(new Pad(p, a, d))).isEqualTo(octant);
    }

    @Test
    void zero_counts_as_positive() {
        assertThat(Octant.of(Pad.ZERO)).isEqualTo(Octant.EXUBERANT);
        assertThat(Octant.of(new Pad(-0.1, 0, 0))).isEqualTo(Octant.HOSTILE);
    }

    @Test
    void strength_goes_by_thirds_of_the_longest_distance() {
        assertThat(Octant.Strength.of(Pad.ZERO)).isEqualTo(SLIGHTLY);
        assertThat(Octant.Strength.of(new Pad(.3, .3, .3))).isEqualTo(SLIGHTLY);
        assertThat(Octant.Strength.of(new Pad(.4, .4, .4))).isEqualTo(MODERATELY);
        assertThat(Octant.Strength.of(new Pad(-.9, .6, .6))).isEqualTo(FULLY);
    }

    @Test
    void a_mood_is_described_in_words() {
        assertThat(Octant.describe(new Pad(.2, -.1, .1))).isEqualTo("slightly relaxed");
    }
}
