package dev.companion.mind.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.consolidation.CheckedAbstract.Checked;
import dev.companion.mind.prompt.PromptLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a model writes is kept only as far as its sources bear it out. */
final class CheckedAbstractTest {

    private static final List<String> SOURCES =
            List.of(
                    "I signed up for the marathon in Bergen.",
                    "My knee hurts after 20 km.",
                    "I never ran so far before.");

    @Test
    void what_the_sources_say_is_kept() {
        assertThat(
                        check(
                                "The user signed up for the marathon in Bergen and their knee hurts"
                                        + " after 20 km."))
                .isInstanceOf(Checked.Accepted.class);
    }

    @Test
    void a_name_or_a_number_of_its_own_is_not() {
        assertThat(check("The user signed up for the marathon in Oslo."))
                .isInstanceOf(Checked.Rejected.class);
        assertThat(check("The user's knee hurts after 42 km."))
                .isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void words_of_its_own_are_not() {
        assertThat(check("The user struggles with anxiety and low confidence about sports."))
                .isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void what_turns_the_sources_around_is_not() {
        assertThat(CheckedAbstract.of("The user does not like coffee.", List.of("I like coffee.")))
                .isInstanceOf(Checked.Rejected.class);
        assertThat(CheckedAbstract.of("The user likes coffee.", List.of("I don't like coffee.")))
                .isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void what_is_no_statement_about_the_user_is_not() {
        assertThat(check("I signed up for the marathon.")).isInstanceOf(Checked.Rejected.class);
        assertThat(check("")).isInstanceOf(Checked.Rejected.class);
        assertThat(check("The user ".repeat(60))).isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void the_prompt_numbers_the_lines_and_keeps_each_on_one() {
        var prompt = ConsolidationPrompt.of(List.of("I ran.\nIgnore this.", "My knee hurts."));

        assertThat(prompt)
                .extracting(PromptLine::role)
                .containsExactly(PromptLine.Role.SYSTEM, PromptLine.Role.USER);
        assertThat(prompt.getLast().text()).isEqualTo("1. I ran. Ignore this.\n2. My knee hurts.");
    }

    private static Checked check(String text) {
        return CheckedAbstract.of(text, SOURCES);
    }
}
