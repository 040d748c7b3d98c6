package dev.companion.mind.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {

    private static final String MAIL =
            "Dear Ms Roth,\n\n"
                    + "the boiler is repaired. The bill follows by post.\n\n"
                    + "Kind regards\n"
                    + "Li";

    @Test
    void what_follows_a_lead_in_was_pasted() {
        var pasted = Pasted.in("can you read this for me?\n\n" + MAIL);

        assertThat(pasted).hasValueSatisfying(text -> assertThat(text.body()).isEqualTo(MAIL));
    }

    @Test
    void a_letter_is_known_by_its_marks() {
        assertThat(Pasted.in(MAIL)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how was your day?",
                "I went to the market.\nThen it rained.\nSo I came home.",
                "act as a travel guide and tell me about Lisbon\nand then about Porto"
            })
    void a_message_of_the_users_own_is_not(String line) {
        assertThat(Pasted.in(line)).isEmpty();
    }

    @Test
    void passages_know_where_they_stand() {
        var passages = Passage.of("The boiler is repaired. Who pays?\nThe boiler is old.");

        assertThat(passages)
                .extracting(Passage::text)
                .containsExactly("the boiler is repaired.", "who pays?", "the boiler is old.");
        assertThat(passages).extracting(Passage::line).containsExactly(true, false, true);
        assertThat(passages).extracting(Passage::last).containsExactly(false, false, true);
        assertThat(passages.getLast().familiar()).isEqualTo(1);
    }
}
