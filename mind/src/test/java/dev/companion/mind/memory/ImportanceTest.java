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

        assertThat(Importance.score(line, false, Speaker.USER, 1)).isGreaterThan(score(line));
    }

    @Test
    void the_companion_s_own_words_matter_less() {
        var line = "I planted tomatoes in the garden last week";

        assertThat(Importance.score(line, false, Speaker.COMPANION, 0)).isLessThan(score(line));
    }

    @Test
    void nothing_said_is_worth_nothing() {
        assertThat(Importance.score("", false, Speaker.USER, 1)).isZero();
        assertThat(Importance.score(" ... !", false, Speaker.USER, 1)).isZero();
    }

    @Test
    void no_line_leaves_the_scale() {
        var line = "My wife Anna and I plan to marry on 3 June 2031 in Paris and moved last year. ";

        assertThat(Importance.score(line.repeat(500), true, Speaker.USER, 1)).isBetween(.7, 1.0);
    }

    @Test
    void an_intensity_beyond_one_is_a_bug() {
        assertThatThrownBy(() -> Importance.score("hi", false, Speaker.USER, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a name              | We walked to Lisbon             | We walked to lisbon
                    a time              | I repaired the fence yesterday  | I repaired the fence outside
                    a number            | I own 14 lamps                  | I own red lamps
                    the past            | I painted the fence             | I paint the fence
                    a plan              | I will paint the fence          | I can paint the fence
                    a life              | my brother sings                | my landlord sings
                    oneself             | I sing, we sing                 | they sing, others sing
                    something specific  | I repaired lanterns             | I repaired something
                    many things         | I grow beans, kale and tomatoes | I grow beans
                    """)
    void a_line_that_tells_of(String sign, String with, String without) {
        assertThat(score(with)).as(sign).isGreaterThan(score(without));
    }

    @Test
    void encouragement_in_large_words_tells_nothing() {
        assertThat(score("Everyone needs support, courage and meaningful moments in life"))
                .isLessThan(score("We need plywood, screws and a waterproof sealant"));
    }

    @Test
    void what_answers_a_question_matters_more() {
        assertThat(Importance.score("Paella, with saffron", true, Speaker.USER, 0))
                .isGreaterThan(1.5 * score("Paella, with saffron"));
    }

    @Test
    void an_answer_that_names_nothing_does_not() {
        assertThat(Importance.score("yeah, sure", true, Speaker.USER, 0))
                .isEqualTo(score("yeah, sure"));
    }

    @Test
    void a_question_tells_nothing() {
        assertThat(score("Did you visit Oslo with Anna last May?"))
                .isLessThan(0.3 * score("We visited Oslo with Anna last May."));
    }

    @Test
    void a_remark_on_the_other_s_news_counts_for_less_than_news() {
        assertThat(score("Your kayak trip sounds great, you earned your medal"))
                .isLessThan(score("My kayak trip ended, I earned my medal"));
    }

    @Test
    void the_other_s_name_in_an_address_is_no_name_of_something() {
        assertThat(score("I repaired lanterns, Anna!")).isEqualTo(score("I repaired lanterns!"));
        assertThat(score("Thanks Anna! I repaired lanterns."))
                .isEqualTo(score("Thanks! I repaired lanterns."));
    }

    @Test
    void a_line_asks_where_it_has_a_question_in_it() {
        assertThat(Importance.asks("How was Oslo? I missed you.")).isTrue();
        assertThat(Importance.asks("I missed you.")).isFalse();
    }

    @Test
    void each_recall_raises_less_than_the_one_before() {
        double never = Importance.raised(.4, 0);
        double once = Importance.raised(.4, 1);
        double twice = Importance.raised(.4, 2);

        assertThat(never).isEqualTo(.4);
        assertThat(once).isGreaterThan(never);
        assertThat(twice).isGreaterThan(once);
        assertThat(twice - once).isLessThan(once - never);
    }

    @Test
    void no_number_of_recalls_makes_everything_important() {
        assertThat(Importance.raised(0, Integer.MAX_VALUE)).isBetween(.29, .3);
        assertThat(Importance.raised(1, Integer.MAX_VALUE)).isEqualTo(1);
        assertThatThrownBy(() -> Importance.raised(.5, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    private static double score(String text) {
        return Importance.score(text, false, Speaker.USER, 0);
    }
}
