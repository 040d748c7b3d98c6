package dev.companion.mind.quirk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialTest {

    @Test
    void two_heads_of_three_or_more_are_an_even_chance() {
        assertThat(Binomial.atLeast(2, 3, 0.5)).isEqualTo(0.5, within(1e-12));
        assertThat(Binomial.atLeast(0, 3, 0.5)).isEqualTo(1, within(1e-12));
        assertThat(Binomial.atLeast(3, 3, 0.1)).isEqualTo(0.001, within(1e-12));
    }

    @Test
    void a_long_day_stays_a_probability() {
        assertThat(Binomial.atLeast(200, 200, 0.03)).isBetween(0.0, 1e-200);
        assertThat(Binomial.atLeast(1, 200, 0.5)).isEqualTo(1, within(1e-12));
    }
}
