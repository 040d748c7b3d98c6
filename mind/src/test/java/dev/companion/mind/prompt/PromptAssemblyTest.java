package dev.companion.mind.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.personality.Profile;
import dev.companion.mind.voice.Scene;
import dev.companion.schemas.Need;
import dev.companion.schemas.Pad;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PromptAssemblyTest {

    @Test
    void habits_and_empty_needs_are_told() {
        var system = system(List.of("often ends with a question"), Set.of(Need.REST));

        assertThat(system)
                .contains("Habits you have grown: often ends with a question.")
                .contains("You have gone without quiet");
    }

    @Test
    void who_has_none_is_told_of_none() {
        assertThat(system(List.of(), Set.of())).doesNotContain("Habits", "gone without");
    }

    @Test
    void the_turn_comes_last() {
        var prompt = PromptAssembly.assemble(scene(List.of(), Set.of()));

        assertThat(prompt.getLast())
                .isEqualTo(new PromptLine(PromptLine.Role.USER, "Good morning"));
    }

    private static String system(List<String> quirks, Set<Need> unmet) {
        return PromptAssembly.assemble(scene(quirks, unmet)).getFirst().text();
    }

    private static Scene scene(List<String> quirks, Set<Need> unmet) {
        return new Scene(
                "Ana",
                Profile.CURIOUS_COMPANION.traits(),
                Pad.ZERO,
                "calm",
                quirks,
                unmet,
                List.of("Good morning"),
                List.of(),
                List.of(),
                List.of(),
                false,
                Instant.parse("2026-03-01T08:00:00Z"),
                ZoneOffset.UTC,
                1);
    }
}
