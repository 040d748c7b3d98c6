package dev.companion.mind.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.document.Block.Heading;
import dev.companion.mind.document.Block.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void a_short_document_is_one_passage() {
        assertThat(Passages.of(List.of(new Paragraph("We open at nine.\nWe close at five."))))
                .containsExactly("We open at nine. We close at five.");
    }

    @Test
    void a_passage_begins_with_the_headings_it_stands_under() {
        var passages =
                Passages.of(
                        Blocks.of(
                                """
                                # Lighthouse
                                ## Opening hours
                                We open at nine.
                                ## Keepers
                                ### Ana
                                She feeds the gulls.
                                # Harbour
                                Boats rest here.
                                """));

        assertThat(passages)
                .containsExactly(
                        "Lighthouse › Opening hours\nWe open at nine.",
                        "Lighthouse › Keepers › Ana\nShe feeds the gulls.",
                        "Harbour\nBoats rest here.");
    }

    @Test
    void a_heading_with_nothing_under_it_is_not_lost() {
        assertThat(Passages.of(Blocks.of("# Open: nine to five\n# Closed: Sundays\nTrue.")))
                .containsExactly("Open: nine to five", "Closed: Sundays\nTrue.");
        assertThat(Passages.of(Blocks.of("# Only this"))).containsExactly("Only this");
    }

    @Test
    void a_long_section_goes_on_with_the_sentence_it_broke_off_behind() {
        var text =
                IntStream.range(0, 60)
                        .mapToObj("Gull number %d sits on the lighthouse roof."::formatted)
                        .collect(Collectors.joining(" "));

        var passages = Passages.of(List.of(new Heading(1, "Gulls"), new Paragraph(text)));

        assertThat(passages).hasSizeBetween(2, 4);
        for (int i = 1; i < passages.size(); i++) {
            var before = passages.get(i - 1);
            var last = before.substring(before.lastIndexOf("Gull number"));
            assertThat(passages.get(i)).startsWith("Gulls\n" + last);
        }
    }

    @Test
    void a_text_without_spaces_is_cut_all_the_same_and_no_pair_is_torn() {
        var text = "灯台守は火曜日にカモメに餌をやる".repeat(300) + "😀".repeat(2_000);

        var passages = Passages.of(List.of(new Paragraph(text)));

        assertThat(passages).allSatisfy(PassagesTest::isWithinLimits);
        assertThat(passages)
                .noneMatch(p -> Character.isLowSurrogate(p.charAt(0)))
                .noneMatch(p -> Character.isHighSurrogate(p.charAt(p.length() - 1)));
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(Passages.of(List.of())).isEmpty();
    }

    @Test
    void whatever_the_document_every_word_is_kept_in_order_and_every_passage_is_within_limits() {
        for (int round = 0; round < 200; round++) {
            long seed = 0x5eedL * (round + 1);
            var blocks = blocks(new Random(seed));

            var passages = Passages.of(blocks);

            assertThat(passages).as("seed %d", seed).allSatisfy(PassagesTest::isWithinLimits);
            assertThat(passages).as("seed %d", seed).isEqualTo(Passages.of(blocks));
            assertThat(words(String.join(" ", passages)))
                    .as("seed %d", seed)
                    .containsSubsequence(paragraphWords(blocks));
        }
    }

    private static void isWithinLimits(String passage) {
        assertThat(passage).isNotBlank();
        assertThat(passage.length()).isLessThanOrEqualTo(Passages.LONGEST);
        var body = passage.substring(passage.indexOf('\n') + 1);
        assertThat(words(body)).hasSizeLessThanOrEqualTo(Passages.MOST_WORDS);
    }

    /** Each word once in the document, so that their order tells. */
    private static List<Block> blocks(Random random) {
        var blocks = new ArrayList<Block>();
        int word = 0;
        for (int i = random.nextInt(12); i >= 0; i--) {
            if (random.nextInt(3) == 0) {
                blocks.add(new Heading(1 + random.nextInt(6), "Heading " + word++));
            }
            var paragraph = new StringBuilder();
            for (int j = random.nextInt(random.nextInt(10) == 0 ? 900 : 90); j >= 0; j--) {
                paragraph.append("w").append(word++);
                paragraph.append(random.nextInt(random.nextInt(5) == 0 ? 2 : 15) == 0 ? ". " : " ");
            }
            blocks.add(new Paragraph(paragraph.toString()));
        }
        return blocks;
    }

    private static List<String> paragraphWords(List<Block> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .flatMap(block -> words(block.text()).stream())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).toList();
    }
}
