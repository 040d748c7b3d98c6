package dev.companion.mind.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class WordScoresTest {

    private static final long HOUR = 3_600_000;

    @Test
    void a_lone_line_scores_as_by_the_formula() {
        var scores =
                new WordScores(Nearby.of(new int[] {0, 1}, new long[] {0, 0}), new int[] {4, 4});

        scores.add(new int[] {0}, new int[] {3}, 1);

        // 2·3 times among 2·4 words, as long as the mean: ln(1 + 1.5/1.5) · 6 / (6 + 1.2)
        assertThat(scores.scores()[0]).isEqualTo(StrictMath.log(2) * 6 / 7.2, within(1e-12));
        assertThat(scores.scores()[1]).isZero();
    }

    @Test
    void a_word_counts_less_the_farther_off_it_was_said() {
        var scores = together(7);

        scores.add(new int[] {3}, new int[] {1}, 1);

        var found = scores.scores();
        assertThat(found[3]).isGreaterThan(found[2]);
        assertThat(found[2]).isGreaterThan(found[1]).isEqualTo(found[4], within(1e-12));
        assertThat(found[1]).isPositive();
        assertThat(found[0]).isZero();
        assertThat(found[6]).isZero();
    }

    @Test
    void a_rare_word_counts_more() {
        var rare = together(9);
        var common = together(9);

        rare.add(new int[] {0}, new int[] {1}, 1);
        common.add(new int[] {0, 4, 8}, new int[] {1, 1, 1}, 3);

        assertThat(rare.scores()[0]).isGreaterThan(common.scores()[0]);
    }

    @Test
    void what_is_around_ends_with_the_talk_and_with_a_silence() {
        var nearby =
                Nearby.of(
                        new int[] {0, 0, 1, 0, 0}, new long[] {0, HOUR, HOUR, 2 * HOUR, 9 * HOUR});

        assertThat(nearby.mean(new double[] {1, Double.NaN, 5, Double.NaN, 7}))
                .containsExactly(1, 1, 5, 1, 7);
    }

    @Test
    void the_mean_is_of_what_there_is() {
        var nearby = Nearby.of(new int[] {0, 0, 0}, new long[] {0, 1, 2});

        var mean = nearby.mean(new double[] {1, 0, 0});

        assertThat(mean[0]).isEqualTo(2 / 3.5, within(1e-12));
        assertThat(mean[1]).isEqualTo(1 / 4.0, within(1e-12));
        assertThat(mean[2]).isEqualTo(.5 / 3.5, within(1e-12));
    }

    @Test
    void no_lines_no_scores() {
        var none = new WordScores(Nearby.of(new int[0], new long[0]), new int[0]);

        none.add(new int[0], new int[0], 0);

        assertThat(none.scores()).isEmpty();
    }

    private static WordScores together(int lines) {
        var at = new long[lines];
        var lengths = new int[lines];
        Arrays.fill(lengths, 5);
        return new WordScores(Nearby.of(new int[lines], at), lengths);
    }
}
