package dev.companion.mind.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.document.Block.Heading;
import dev.companion.mind.document.Block.Paragraph;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void markdown_has_headings_of_both_kinds_and_paragraphs() {
        var blocks =
                Blocks.of(
                        """
                        Handbook
                        ========

                        # Opening hours ##
                        We open at nine.
                        We close at five.

                        Lunch
                        -----
                        At noon.
                        """);

        assertThat(blocks)
                .containsExactly(
                        new Heading(1, "Handbook"),
                        new Heading(1, "Opening hours"),
                        new Paragraph("We open at nine.\nWe close at five."),
                        new Heading(2, "Lunch"),
                        new Paragraph("At noon."));
    }

    @Test
    void an_item_of_a_list_is_a_paragraph_and_so_is_a_row() {
        assertThat(Blocks.of("- tea\n- rain\n  and fog\n| a | b |\n| 1 | 2 |"))
                .containsExactly(
                        new Paragraph("- tea"),
                        new Paragraph("- rain\nand fog"),
                        new Paragraph("| a | b |"),
                        new Paragraph("| 1 | 2 |"));
    }

    @Test
    void what_is_fenced_is_no_heading() {
        assertThat(Blocks.of("before\n```sh\n# no heading\n- no item\n```\nafter"))
                .containsExactly(
                        new Paragraph("before"),
                        new Paragraph("# no heading\n- no item"),
                        new Paragraph("after"));
    }

    @Test
    void a_rule_between_paragraphs_only_divides() {
        assertThat(Blocks.of("one\ntwo\n---\nthree"))
                .containsExactly(new Paragraph("one\ntwo"), new Paragraph("three"));
    }

    @Test
    void nothing_to_read_gives_nothing() {
        assertThat(Blocks.of("")).isEmpty();
        assertThat(Blocks.of(" \n\t\n#\n```\n```\n")).isEmpty();
    }
}
