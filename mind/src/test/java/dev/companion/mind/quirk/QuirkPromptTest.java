package dev.companion.mind.quirk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.prompt.PromptLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuirkPromptTest {

    @Test
    void it_asks_for_a_json_array_about_the_replies_alone() {
        var prompt = QuirkPrompt.of(List.of(Days.said("my secret", "Two\nlines")), List.of("hums"));

        assertThat(prompt)
                .extracting(PromptLine::role)
                .containsExactly(PromptLine.Role.SYSTEM, PromptLine.Role.USER);
        assertThat(prompt.getFirst().text())
                .contains("JSON array", "speech_pattern", "behavior", "preference", "\n- hums");
        assertThat(prompt.getLast().text()).isEqualTo("- Two lines").doesNotContain("secret");
    }

    @Test
    void it_is_bounded_and_takes_the_last_replies() {
        var day = new ArrayList<>(Collections.nCopies(100, Days.said("so", "😀".repeat(5_000))));
        day.add(new Exchange(Optional.empty(), "the last"));

        var text = QuirkPrompt.of(day, Collections.nCopies(50, "x".repeat(5_000)));

        assertThat(text.getLast().text()).endsWith("\n- the last");
        assertThat(text.getLast().text().lines()).hasSize(QuirkPrompt.MOST_REPLIES);
        assertThat(text.getFirst().text()).hasSizeLessThan(5_000);
        assertThat(text.getLast().text()).hasSizeLessThan(12_000);
    }

    @Test
    void no_replies_leave_nothing_to_look_at() {
        assertThat(QuirkPrompt.of(List.of(), List.of()).getLast().text()).isEmpty();
    }
}
