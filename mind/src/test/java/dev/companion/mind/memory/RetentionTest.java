package dev.companion.mind.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

    @Test
    void it_falls_to_one_eth_in_a_month_and_each_recall_adds_a_month() {
        double oneEth = StrictMath.exp(-1);

        assertThat(Retention.of(Duration.ofDays(30), 0, false)).isEqualTo(oneEth, within(1e-12));
        assertThat(Retention.of(Duration.ofDays(60), 1, false)).isEqualTo(oneEth, within(1e-12));
        assertThat(Retention.of(Duration.ofDays(120), 3, false)).isEqualTo(oneEth, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_never_rises_with_time_nor_falls_with_recalls_and_a_pin_never_fades(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var idle = Duration.ofSeconds(random.nextLong(4_000_000_000L));
            var later = idle.plusSeconds(random.nextLong(4_000_000_000L));
            int recalls = random.nextInt(random.nextBoolean() ? 10 : Integer.MAX_VALUE);

            double now = Retention.of(idle, recalls, false);

            assertThat(now).as("seed %s, %s", seed, idle).isBetween(0.0, 1.0);
            assertThat(Retention.of(later, recalls, false))
                    .as("seed %s, %s then %s", seed, idle, later)
                    .isLessThanOrEqualTo(now);
            assertThat(Retention.of(idle, recalls / 2, false))
                    .as("seed %s, %s recalls", seed, recalls)
                    .isLessThanOrEqualTo(now);
            assertThat(Retention.of(later, recalls, true)).isEqualTo(1);
        }
    }
}
