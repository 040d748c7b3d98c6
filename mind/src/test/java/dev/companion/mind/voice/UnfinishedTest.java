package dev.companion.mind.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnfinishedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "so i went there and",
                "guess what",
                "well...",
                "I told her,",
                "the thing is:",
                "wait",
                "hmm",
                "because "
            })
    void a_line_that_breaks_off_is_not_the_end(String line) {
        assertThat(Unfinished.looks(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How are you?",
                "I moved to Lisbon.",
                "my sister is a vet",
                "ok!",
                "thanks",
                "I love rock and roll"
            })
    void a_whole_line_may_be(String line) {
        assertThat(Unfinished.looks(line)).isFalse();
    }
}
