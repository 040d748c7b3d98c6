package dev.companion.mind.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    My sister Anna got married in Lisbon last May     | Wow, that's amazing!
                    I have an appointment with Dr. Keller on Tuesday  | haha yeah ok
                    I'm allergic to peanuts                           | that sounds nice
                    We moved to Hamburg three years ago               | You're doing great, keep going!
                    I start my new job at the museum on Monday        | I see
                    Yesterday my dog Rex had surgery                  | How are you?
                    """)
    void a_fact_of_a_life_matters_more_than_small_talk(String fact, String smallTalk) {
        assertThat(score(fact)).isGreaterThan(2 * score(smallTalk));
    }

    @Test
    void feeling_makes_a_line_matter_more() {
        var line = "my grandmother in Porto died yesterday";

        assertThat(Importance.score(line, Speaker.USER, 1)).isGreaterThan(score(line));
    }

    @Test
    void the_companion_s_own_words_matter_less() {
        var line = "I planted tomatoes in the garden last week";

        assertThat(Importance.score(line, Speaker.COMPANION, 0)).isLessThan(score(line));
    }

    @Test
    void nothing_said_is_worth_nothing() {
        assertThat(Importance.score("", Speaker.USER, 1)).isZero();
        assertThat(Importance.score(" ... !", Speaker.USER, 1)).isZero();
    }

    @Test
    void no_line_leaves_the_scale() {
        var line = "My wife Anna and I plan to marry on 3 June 2031 in Paris and moved last year. ";

        assertThat(Importance.score(line.repeat(500), Speaker.USER, 1)).isBetween(.7, 1.0);
    }

    @Test
    void an_intensity_beyond_one_is_a_bug() {
        assertThatThrownBy(() -> Importance.score("hi", Speaker.USER, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }

    private static double score(String text) {
        return Importance.score(text, Speaker.USER, 0);
    }
}
