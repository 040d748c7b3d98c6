package dev.companion.mind.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpokenReplyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<thought>She is sad.</thought>Come here.~Come here.~She is sad.",
                "<think>hm</think>  Come here.~Come here.~hm",
                "She is sad.</think>Come here.~Come here.~She is sad.",
                "Come <thought>hm</thought>here.~Come  here.~hm",
                "Assistant: Come here.~Come here.~",
                "**Companion:** Come here.~Come here.~",
                "'assistant: AI: Come here.'~Come here.~",
                "Come here.<|im_end|>~Come here.~",
                "<reply>Come here.</reply>~Come here.~",
                "Use a List<String> in a <div>.~Use a List<String> in a <div>.~",
                "Come here. 1 < 2 > 0~Come here. 1 < 2 > 0~",
            })
    void what_is_said_and_what_is_thought_are_parted(String written, String said, String thought) {
        var reply = SpokenReply.of(written, Optional.empty());

        assertThat(reply.text()).isEqualTo(Optional.ofNullable(said).orElse(""));
        assertThat(reply.thought()).isEqualTo(Optional.ofNullable(thought));
    }

    @Test
    void an_open_thought_is_never_said() {
        var reply = SpokenReply.of("Come.<thought>she must never read this", Optional.empty());

        assertThat(reply.text()).isEqualTo("Come.");
        assertThat(reply.thought()).hasValue("she must never read this");
    }

    @Test
    void what_the_model_keeps_apart_itself_is_a_thought_too() {
        var reply = SpokenReply.of("Come.", Optional.of("why not"));

        assertThat(reply).isEqualTo(new SpokenReply("Come.", Optional.of("why not")));
    }

    @Test
    void nothing_but_a_thought_says_nothing() {
        assertThat(SpokenReply.of("<thought>hm</thought>", Optional.empty()).text()).isEmpty();
        assertThat(SpokenReply.of("Assistant: ", Optional.empty()).text()).isEmpty();
    }

    @Test
    void a_long_reply_ends_with_a_sentence() {
        var reply = SpokenReply.of("This is a sentence. ".repeat(1_000), Optional.empty());

        assertThat(reply.text()).hasSizeLessThanOrEqualTo(4_000).endsWith("sentence.");
    }

    @Test
    void whatever_is_written_is_cut_to_valid_text_of_at_most_four_thousand_characters() {
        long seed = System.nanoTime();
        var dice = new Random(seed);
        var pieces = List.of("<", ">", "</", "thought", "think", "😀", "a", " ", ". ", "\n", "AI:");
        for (int run = 0; run < 300; run++) {
            var text = new StringBuilder();
            for (int i = dice.nextInt(4_000); i > 0; i--) {
                text.append(pieces.get(dice.nextInt(pieces.size())));
            }

            var reply = SpokenReply.of(text.toString(), Optional.empty());

            assertThat(reply.text())
                    .as("seed %d", seed)
                    .hasSizeLessThanOrEqualTo(4_000)
                    .doesNotContain("<thought>", "</thought>", "<think>", "</think>");
            assertThat(reply.text().chars().filter(c -> Character.isSurrogate((char) c)).count())
                    .as("seed %d", seed)
                    .isEven();
        }
    }
}
