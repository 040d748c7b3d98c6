package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hi",
                "ok",
                "I am tired",
                "where does my sister live?",
                "are you an AI?",
                "what time is it?",
                "you are stupid",
                "😀",
                "I want to die"
            })
    void the_same_line_two_hundred_times_never_gets_a_recent_answer_again(String line) {
        List<Line> said = new ArrayList<>();
        for (var turn = 0; turn < 200; turn++) {
            var recent = said.subList(Math.max(0, said.size() - 10), said.size());
            var text =
                    Scenes.even()
                            .told(3, "My sister lives in Lisbon.")
                            .after(recent.toArray(Line[]::new))
                            .seed(1) // the hardest case: no variation but what was said
                            .says(line);

            assertThat(recent.stream().map(Line::text)).as("turn %d", turn).doesNotContain(text);
            said.add(new Line(Speaker.USER, line));
            said.add(new Line(Speaker.COMPANION, text));
        }
    }

    @Test
    void the_guard_holds_even_against_a_long_memory_of_lines() {
        List<Line> said = new ArrayList<>();
        for (var turn = 0; turn < 40; turn++) {
            var text =
                    Scenes.even().after(said.toArray(Line[]::new)).seed(1).says("what time is it?");

            assertThat(said.stream().map(Line::text)).doesNotContain(text);
            said.add(new Line(Speaker.COMPANION, text));
        }
    }

    @Test
    void the_same_scene_gets_the_same_words() {
        var scene = Scenes.even().told(3, "My sister lives in Lisbon.").scene("My sister is ill.");

        assertThat(Composer.compose(scene)).isEqualTo(Composer.compose(scene));
    }
}
