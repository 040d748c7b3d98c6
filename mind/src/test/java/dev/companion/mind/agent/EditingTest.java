package dev.companion.mind.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.personality.Profile;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.Editor;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class EditingTest {

    private static final Traits TRAITS = Profile.CURIOUS_COMPANION.traits();

    @Test
    void a_line_is_added_behind_what_a_block_holds() {
        var edit = holding("human", "Ana lives in Lisbon.").append("human", " Has a dog. ");

        assertThat(edit).isEqualTo(new Edit.To("human", "Ana lives in Lisbon.\nHas a dog."));
    }

    @Test
    void the_default_persona_is_what_a_first_line_is_added_to() {
        var edit = editing(Blocks.NONE).append("Persona", "I like rain.");

        assertThat(edit).isEqualTo(new Edit.To("persona", Persona.of(TRAITS) + "\nI like rain."));
    }

    @Test
    void what_a_block_says_already_is_not_added_again() {
        var edit = holding("human", "Ana.\nHas a dog.").append("human", "Has a dog.");

        assertThat(why(edit)).isEqualTo("block human says that already");
    }

    @Test
    void a_piece_is_replaced_where_it_is_there_once() {
        var edit = holding("human", "Lives in Lisbon.").replace("human", "Lisbon", "Porto");

        assertThat(edit).isEqualTo(new Edit.To("human", "Lives in Porto."));
    }

    @Test
    void a_piece_that_is_not_there_or_there_twice_is_refused() {
        var blocks = holding("human", "tea, tea");

        assertThat(why(blocks.replace("human", "coffee", "water"))).contains("was not found");
        assertThat(why(blocks.replace("human", "tea", "water"))).contains("more often");
        assertThat(why(blocks.replace("human", " ", "water"))).contains("was empty");
    }

    @Test
    void a_piece_is_found_as_a_prompt_shows_it() {
        var edit = holding("human", "x <b> y").replace("human", Fence.plain("<b>"), "bold");

        assertThat(edit).isEqualTo(new Edit.To("human", "x bold y"));
    }

    @Test
    void a_block_holds_two_thousand_characters_and_not_one_more() {
        var blocks = editing(Blocks.NONE);

        assertThat(blocks.write("human", "x".repeat(2_000))).isInstanceOf(Edit.To.class);
        assertThat(why(blocks.write("human", "x".repeat(2_001))))
                .contains("at most 2000 characters, would hold 2001");
    }

    @Test
    void there_are_ten_blocks_with_persona_and_human_and_no_eleventh() {
        var blocks = Blocks.NONE;
        for (int i = 0; i < 8; i++) {
            blocks = edited(blocks, i, "note" + i, "something");
        }

        assertThat(editing(blocks).append("human", "Ana")).isInstanceOf(Edit.To.class);
        assertThat(editing(blocks).append("note3", "more")).isInstanceOf(Edit.To.class);
        assertThat(why(editing(blocks).append("note8", "more"))).contains("at most 10 blocks");
    }

    @Test
    void a_label_is_short_and_plain() {
        assertThat(why(editing(Blocks.NONE).append("<script>", "x")))
                .contains("label must match")
                .doesNotContain("<script>");
        assertThat(why(editing(Blocks.NONE).append("a".repeat(33), "x"))).contains("label must");
    }

    @Test
    void a_block_that_is_removed_is_gone_and_the_persona_is_as_at_first() {
        var blocks = edited(edited(Blocks.NONE, 1, "persona", "A pirate."), 2, "plans", "Sail.");

        assertThat(editing(blocks).remove("plans")).isEqualTo(new Edit.To("plans", ""));
        assertThat(why(editing(blocks).remove("other"))).contains("no block other");
        assertThat(edited(edited(blocks, 3, "plans", ""), 4, "persona", "").withDefaults(TRAITS))
                .extracting(Block::text)
                .containsExactly(Persona.of(TRAITS));
    }

    private static String why(Edit edit) {
        return edit instanceof Edit.Refused(var why) ? why : "was not refused";
    }

    private static Editing editing(Blocks blocks) {
        return new Editing(blocks, TRAITS);
    }

    private static Editing holding(String label, String text) {
        return editing(edited(Blocks.NONE, 1, label, text));
    }

    private static Blocks edited(Blocks blocks, long place, String label, String text) {
        var event = new BlockEdited(Instant.EPOCH, Editor.COMPANION, label, text);
        return blocks.apply(new UUID(place, 7), place, event);
    }
}
