package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.QuirkKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuirkAnswerTest {

    private static final String ONE =
            """
            [{"kind": "behavior", "description": " counts walks ", "strength": 0.5}]\
            """;

    @Test
    void an_array_of_habits_is_read() {
        assertThat(QuirkAnswer.parse(ONE).orElseThrow())
                .containsExactly(new QuirkAnswer.Habit(QuirkKind.BEHAVIOR, "counts walks", 0.5));
        assertThat(QuirkAnswer.parse("[]").orElseThrow()).isEmpty();
    }

    @Test
    void a_code_fence_around_it_is_forgiven() {
        assertThat(QuirkAnswer.parse("```json\n" + ONE + "\n```").orElseThrow()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Gladly!",
                "{}",
                "[1]",
                "[{\"kind\": \"mood\", \"description\": \"x\", \"strength\": 0.5}]",
                "[{\"kind\": \"behavior\", \"description\": \"\", \"strength\": 0.5}]",
                "[{\"kind\": \"behavior\", \"description\": \"x\", \"strength\": 1.5}]",
                "[{\"kind\": \"behavior\", \"description\": \"x\", \"strength\": \"much\"}]",
                "[{\"kind\": \"behavior\", \"description\": \"x\"}",
            })
    void anything_else_is_no_answer(String answer) {
        assertThat(QuirkAnswer.parse(answer)).isEmpty();
    }
}
