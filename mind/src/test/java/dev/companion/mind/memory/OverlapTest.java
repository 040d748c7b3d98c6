package dev.companion.mind.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OverlapTest {

    @Test
    void it_is_the_part_of_the_questions_words_of_meaning_that_the_text_has() {
        assertThat(Overlap.of("Where does my sister live?", "My sister moved.")).isEqualTo(0.5);
        assertThat(Overlap.of("my SISTER", "my sister's car")).isEqualTo(1);
        assertThat(Overlap.of("Who was the coach?", "That was the end.")).isEqualTo(0);
    }

    @Test
    void a_question_without_words_overlaps_with_nothing() {
        assertThat(Overlap.of("?!", "anything")).isEqualTo(0);
        assertThat(Overlap.of("", "")).isEqualTo(0);
    }
}
