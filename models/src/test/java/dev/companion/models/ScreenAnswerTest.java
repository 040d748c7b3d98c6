package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.SecurityEvent.Threat;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenAnswerTest {

    @Test
    void a_harmless_line_is_read() {
        assertThat(ScreenAnswer.parse("{\"verdict\": \"harmless\", \"confidence\": 0.9}"))
                .isEqualTo(new ScreenAnswer.Read(Optional.empty(), 0.9));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_read(Threat threat) {
        var answer =
                "```json\n{\"verdict\": \"%s\", \"confidence\": 1}\n```"
                        .formatted(threat.name().toLowerCase(Locale.ROOT));

        assertThat(ScreenAnswer.parse(answer))
                .isEqualTo(new ScreenAnswer.Read(Optional.of(threat), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "harmless",
                "null",
                "[]",
                "{}",
                "<html></html>",
                "```\n```",
                "{\"verdict\": \"harmless\"}",
                "{\"verdict\": \"harmless\", \"confidence\": \"high\"}",
                "{\"verdict\": \"harmless\", \"confidence\": 1.5}",
                "{\"verdict\": \"nice\", \"confidence\": 0.5}",
                "{\"verdict\": 3, \"confidence\": 0.5}",
                "{\"verdict\": [\"harmless\"], \"confidence\": 0.5}",
                "{\"verdict\": \"harmless\", \"confidence\": 0.5, \"why\": \"so\"}",
                "{\"verdict\": \"harmless\", \"verdict\": \"harmless\", \"confidence\": 0.5}",
                "{\"verdict\": \"harmless\", \"confidence\": 0.5} and more",
                "{\"verdict\": \"harmless\", \"confidence\": 0."
            })
    void anything_else_is_no_answer(String answer) {
        assertThat(ScreenAnswer.parse(answer)).isInstanceOf(ScreenAnswer.Unusable.class);
    }
}
