package dev.companion.models;

import static dev.companion.models.FakeEndpoint.PROMPT;
import static dev.companion.models.FakeEndpoint.ok;
import static dev.companion.models.FakeEndpoint.status;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImportanceAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0.1, 1, 0]",
                " [0.1,1.0,0.0]\n",
                "```json\n[0.1, 1, 0]\n```",
                "```\n[0.1, 1, 0]```"
            })
    void a_number_for_each_line_is_read(String answer) {
        assertThat(ImportanceAnswer.parse(answer, 3))
                .isInstanceOfSatisfying(
                        ImportanceAnswer.Read.class,
                        read -> assertThat(read.scores()).containsExactly(.1, 1.0, 0.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    ~~                               | not one JSON array
                    Gladly! The first matters most.  | not one JSON array
                    Here you are: [0.1, 0.2]         | not one JSON array
                    [0.1, 0.2] as asked              | not one JSON array
                    [0.1, 0.2                        | not one JSON array
                    0.1, 0.2                         | not one JSON array
                    0.5                              | not one JSON array
                    {"scores": [0.1, 0.2]}           | not one JSON array
                    null                             | not one JSON array
                    []                               | 0 numbers for 2 lines
                    [0.1]                            | 1 numbers for 2 lines
                    [0.1, 0.2, 0.3]                  | 3 numbers for 2 lines
                    [0.1, 1.01]                      | not within 0..1
                    [0.1, -0.01]                     | not within 0..1
                    [0.1, 1e999]                     | not within 0..1
                    [3, 8]                           | not within 0..1
                    ["0.1", 0.2]                     | no number
                    [null, 0.2]                      | no number
                    [[0.1], 0.2]                     | no number
                    [true, 0.2]                      | no number
                    [NaN, 0.2]                       | not one JSON array
                    """)
    void anything_else_is_no_answer(String answer, String reason) {
        assertThat(ImportanceAnswer.parse(answer, 2))
                .isInstanceOfSatisfying(
                        ImportanceAnswer.Unusable.class,
                        unusable -> assertThat(unusable.reason()).contains(reason));
    }

    @Test
    void the_reason_holds_nothing_of_the_answer() {
        var answer = "[0.1, \"my secret garden\"]";

        assertThat(ImportanceAnswer.parse(answer, 2).toString()).doesNotContain("garden");
    }

    @Test
    void what_comes_over_the_wire_is_read_and_a_broken_endpoint_has_no_answer() {
        try (var endpoint = new FakeEndpoint();
                var chat = endpoint.chat()) {
            endpoint.answers(ok("[0.3, 0.9]"), status(500), status(500), status(500));

            assertThat(chat.complete(PROMPT))
                    .isInstanceOfSatisfying(
                            Completion.Text.class,
                            text ->
                                    assertThat(ImportanceAnswer.parse(text.text(), 2))
                                            .isInstanceOf(ImportanceAnswer.Read.class));
            assertThat(chat.complete(PROMPT)).isInstanceOf(Completion.Unavailable.class);
        }
    }
}
