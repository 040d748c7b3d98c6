package dev.companion.standalone.cli.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.companion.embedded.provider.Asked;
import dev.companion.embedded.provider.Reply;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlayScriptTest {

    @Test
    void a_script_has_who_speaks_and_what_is_said_when() {
        var script =
                PlayScript.of(
                        List.of("# two lines", "user: bo", "", "2026-03-02 08:10 Good morning!"));

        assertThat(script.user()).isEqualTo("bo");
        assertThat(script.lines())
                .containsExactly(
                        new PlayScript.Line(LocalDateTime.of(2026, 3, 2, 8, 10), "Good morning!"));
    }

    @Test
    void what_is_wrong_is_named_with_its_line() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlayScript.of(List.of("08:10 Good morning!")))
                .withMessageContaining("line 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlayScript.of(List.of("2026-13-02 08:10 Hi.")))
                .withMessageContaining("2026-13-02 08:10");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PlayScript.of(List.of("2026-03-02 08:10 Hi.", "2026-03-02 08:09 Hi.")))
                .withMessageContaining("line 2");
        assertThatIllegalArgumentException().isThrownBy(() -> PlayScript.of(List.of("# none")));
    }

    @Test
    void a_scripted_model_answers_the_last_line_and_uses_its_tool_first() {
        var answers =
                PlayAnswers.of(
                        List.of(
                                "{\"to\":\"Hi.\",\"say\":\"Hello.\",\"thought\":\"New.\"}",
                                "{\"to\":\"Say"
                                        + " \\\"x\\\".\",\"say\":\"x\",\"tool\":\"set_reminder\","
                                        + "\"arguments\":{\"text\":\"x\"}}"));

        assertThat(answers.to(asked("Hi."))).isEqualTo(Reply.words("<think>New.</think>Hello."));
        assertThat(answers.to(asked("Hi.\",\"Say \\\"x\\\".")))
                .isEqualTo(Reply.call("set_reminder", "{\"text\":\"x\"}"));
        assertThat(answers.to(asked("Hi.\",\"Say \\\"x\\\".\",{\"role\":\"tool\"}")))
                .isEqualTo(Reply.words("x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlayAnswers.of(List.of("{\"to\":\"Hi.\"}")))
                .withMessageContaining("answer 1");
    }

    private static Asked asked(String body) {
        return new Asked(1, "", body);
    }
}
