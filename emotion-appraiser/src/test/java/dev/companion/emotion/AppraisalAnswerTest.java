package dev.companion.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.models.AppraisalAnswer;
import dev.companion.schemas.Agent;
import dev.companion.schemas.Appraisal;
import dev.companion.schemas.Goal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AppraisalAnswerTest {

    private static final Appraisal READ =
            new Appraisal(
                    -.4,
                    -.7,
                    -.6,
                    0,
                    1,
                    .25,
                    0,
                    Optional.of(Agent.COMPANION),
                    Map.of(Goal.BE_CLOSE, -.2, Goal.KEEP_WORD, -.8));

    @Test
    void the_object_asked_for_is_an_appraisal() {
        assertThat(AppraisalAnswer.parse(Answers.GOOD)).isEqualTo(new AppraisalAnswer.Read(READ));
    }

    @ParameterizedTest
    @ValueSource(strings = {"```json\n%s\n```", "```\n%s```", "\n\n %s \n"})
    void a_code_fence_around_it_is_put_aside(String around) {
        assertThat(AppraisalAnswer.parse(around.formatted(Answers.GOOD)))
                .isEqualTo(new AppraisalAnswer.Read(READ));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here you go: %s",
                "%s Hope this helps!",
                "%s%s",
                "[%s]",
                "Sure!\n```json\n%s\n```",
                "",
                "```",
                "``````",
                "null",
                "7",
                "\"calm\"",
                "{",
                "I would rather not."
            })
    void anything_else_around_or_instead_is_no_answer(String instead) {
        assertThat(unusable(instead.replace("%s", Answers.GOOD)))
                .isEqualTo("the answer is not one JSON object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    "effort": 0,              |                           | effort is missing
                    "agent": "companion",     |                           | agent is missing
                    "keep_word": -0.8         | "keep_wort": -0.8         | keep_word is missing
                    "effort": 0,              | "effort": 0, "joy": 1,    | the answer has a field that was not asked for
                    "understand": 0           | "understand": 0, "win": 1 | goals has a field that was not asked for
                    "effort": 0,              | "effort": "0",            | effort is no number
                    "effort": 0,              | "effort": null,           | effort is no number
                    "effort": 0,              | "effort": true,           | effort is no number
                    "effort": 0,              | "effort": -0.1,           | effort is not within 0..1
                    "effort": 0,              | "effort": 1e999,          | effort is not within 0..1
                    "effort": 0,              | "effort": NaN,            | the answer is not one JSON object
                    "effort": 0,              | "effort": 0, "effort": 1, | the answer is not one JSON object
                    "desirability": -0.4      | "desirability": -1.01     | desirability is not within -1..1
                    "keep_word": -0.8         | "keep_word": 2            | keep_word is not within -1..1
                    "companion"               | "my secret garden"        | agent is none of user, companion, other and nobody
                    "companion"               | 3                         | agent is none of user, companion, other and nobody
                    """)
    void a_field_missing_or_too_many_or_of_another_kind_is_no_answer(
            String instead, String of, String reason) {
        var answer = Answers.GOOD.replace(instead, of == null ? "" : of);

        assertThat(answer).isNotEqualTo(Answers.GOOD);
        assertThat(unusable(answer)).isEqualTo(reason).doesNotContain("garden");
    }

    @Test
    void goals_that_are_no_object_are_no_answer() {
        var answer = Answers.GOOD.replaceAll("(?s)\"goals\": \\{.*?}", "\"goals\": []");

        assertThat(unusable(answer)).isEqualTo("goals is not one JSON object");
    }

    @Test
    void nobody_is_an_agent_too() {
        var answer = AppraisalAnswer.parse(Answers.GOOD.replace("\"companion\"", "\"nobody\""));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        AppraisalAnswer.Read.class,
                        read -> assertThat(read.appraisal().agent()).isEmpty());
    }

    private static String unusable(String answer) {
        return switch (AppraisalAnswer.parse(answer)) {
            case AppraisalAnswer.Unusable(var reason) -> reason;
            case AppraisalAnswer.Read read -> throw new AssertionError("read " + read);
        };
    }
}
