package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTest {

    private static final List<Message> HELLO = List.of(Message.of(Role.USER, "canary"));

    @Test
    void defaults_are_lively_and_last_two_attempts() {
        var prompt = Prompt.of(HELLO);

        assertThat(prompt.temperature()).isEqualTo(0.7);
        assertThat(prompt.maxTokens()).isEqualTo(1000);
        assertThat(prompt.topP()).isEqualTo(0.9);
        assertThat(prompt.timeout()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void nothing_private_is_printed() {
        var answer = new Completion.Text("canary", "m", 1, 1, 1, Duration.ZERO);

        assertThat(Prompt.of(HELLO) + " " + answer).doesNotContain("canary");
    }

    @Test
    void a_prompt_has_limits() {
        var tooLong = List.of(Message.of(Role.USER, "x".repeat(Prompt.MAX_CHARACTERS + 1)));

        assertThatThrownBy(() -> Prompt.of(List.of())).hasMessageContaining("one message");
        assertThatThrownBy(() -> Prompt.of(tooLong)).hasMessageContaining("400000 characters");
        assertThatThrownBy(() -> new Prompt(HELLO, 2.1, 1, 1, Duration.ofSeconds(1)))
                .hasMessage("temperature must be within 0..2, was 2.1");
        assertThatThrownBy(() -> new Prompt(HELLO, 1, 0, 1, Duration.ofSeconds(1)))
                .hasMessageContaining("max tokens");
        assertThatThrownBy(() -> new Prompt(HELLO, 1, 1, Double.NaN, Duration.ofSeconds(1)))
                .hasMessageContaining("top p");
        assertThatThrownBy(() -> new Prompt(HELLO, 1, 1, 1, Duration.ZERO))
                .hasMessageContaining("timeout");
    }
}
