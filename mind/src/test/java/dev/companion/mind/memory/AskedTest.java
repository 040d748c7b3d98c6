package dev.companion.mind.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AskedTest {

    private static final Names NAMES = new Names(Optional.of("Will Stone"), Optional.of("Nova"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where does my sister live?",
                "Do you remember where I work?",
                "Can you tell me what I like?",
                "What did Will buy?",
                "I'm going home"
            })
    void of_the_user(String text) {
        assertThat(asked(text).about()).contains(Speaker.USER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"What is your favourite band?", "Tell me what you like", "Nova's dog?"})
    void of_the_companion(String text) {
        assertThat(asked(text).about()).contains(Speaker.COMPANION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What will happen?",
                "What did I tell you?",
                "Did Nova ask Will Stone?",
                "Where is Lisbon?",
                ""
            })
    void of_nobody_in_particular(String text) {
        assertThat(asked(text).about()).isEmpty();
    }

    @Test
    void whoever_is_named_says_i() {
        var asked = asked("What did Will Stone's dog do when Will was away?");

        assertThat(asked.meaning()).isEqualTo("What did my dog do when I was away?");
        assertThat(asked.words()).doesNotContain("Will", "Stone");
        assertThat(asked("Willow will").meaning()).isEqualTo("Willow will");
    }

    @Test
    void a_text_of_nothing_but_a_name_is_looked_for_as_it_is() {
        assertThat(asked("Nova").words()).isEqualTo("Nova");
    }

    @Test
    void names_and_numbers_are_picked_out() {
        assertThat(asked("Did I go to Lisbon with 3 cats?").names())
                .containsExactlyInAnyOrder("lisbon", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "When did I move?, true",
        "Which year was it?, true",
        "How long have I had it?, true",
        "I was glad when he came, false",
        "Where is it?, false"
    })
    void when_something_was(String text, boolean when) {
        assertThat(asked(text).when()).isEqualTo(when);
    }

    private static Asked asked(String text) {
        return Asked.of(text, NAMES, Instant.parse("2026-05-05T18:00:00Z").atZone(ZoneOffset.UTC));
    }
}
