package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.voice.Retold.Form;
import dev.companion.schemas.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetoldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Yesterday I took the kids to the museum          | yesterday you took the kids to the museum
                    Wow, I finally passed my exam!!!                 | you finally passed your exam
                    So my boss is leaving :)                         | your boss is leaving
                    Nate: I won my first tournament last week        | you won your first tournament last week
                    Went hiking with Peter yesterday                 | you went hiking with Peter yesterday
                    Just got some new shoes, too.                    | you just got some new shoes, too
                    Been reading that book again                     | you've been reading that book again
                    Hi there, I'm Tom and I live in Rome 😀           | you're Tom and you live in Rome
                    Remember that my birthday is on 12 June          | your birthday is on 12 June
                    """)
    void a_plain_sentence_becomes_a_clause(String said, String clause) {
        var retold = Retold.of(said, Speaker.USER);

        assertThat(retold.form()).isEqualTo(Form.CLAUSE);
        assertThat(retold.clause()).isEqualTo(clause);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "So exciting!",
                "Gonna continue my edu and check out options",
                "He said \"I love my job\" and left",
                "You know how it is with my mother",
                "Thanks, you made my day",
                "Lisbon!",
                "Is that my coat?",
                "I went to the shop and I bought bread and then I met a friend who told me about"
                    + " her trip and we sat down and talked and talked until it was dark and cold"
                    + " outside",
            })
    void what_cannot_be_turned_with_certainty_is_quoted(String said) {
        assertThat(Retold.of(said, Speaker.USER).form()).isEqualTo(Form.QUOTE);
    }

    @Test
    void a_name_keeps_its_capital_and_stands_alone() {
        var retold = Retold.of("Ana moved to Lisbon.", Speaker.USER);

        assertThat(retold.form()).isEqualTo(Form.SENTENCE);
        assertThat(retold.sentence()).isEqualTo("Ana moved to Lisbon");
    }

    @Test
    void what_the_companion_said_stays_in_its_own_person() {
        var retold = Retold.of("I won my first tournament!", Speaker.COMPANION);

        assertThat(retold.clause()).isEqualTo("I won my first tournament");
    }
}
