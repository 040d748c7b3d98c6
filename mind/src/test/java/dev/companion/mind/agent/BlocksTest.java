package dev.companion.mind.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.personality.Profile;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.Editor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BlocksTest {

    @Test
    void the_persona_is_there_before_anybody_edits_it() {
        var blocks = Blocks.NONE.withDefaults(Profile.CURIOUS_COMPANION.traits());

        assertThat(blocks)
                .singleElement()
                .satisfies(persona -> {
                    assertThat(persona.label()).isEqualTo("persona");
                    assertThat(persona.text()).contains("curious and imaginative");
                });
    }

    @Test
    void persona_and_human_come_first_and_the_rest_by_label() {
        var blocks =
                apply(Blocks.NONE, edit(1, "zoo", "x"), edit(2, "human", "y"), edit(3, "art", "z"));

        assertThat(blocks.withDefaults(Profile.CURIOUS_COMPANION.traits()))
                .extracting(Block::label)
                .containsExactly("persona", "human", "art", "zoo");
    }

    @Test
    void the_first_record_of_an_edit_counts_and_a_late_repeat_undoes_nothing() {
        var first = edit(1, "human", "old");
        var again = new Placed(first.id(), 9, first.event());

        var blocks = apply(Blocks.NONE, first, edit(2, "human", "new"), again);

        assertThat(blocks.find("human")).map(Block::text).hasValue("new");
    }

    @Test
    void edits_in_any_order_and_any_number_give_the_same_blocks() {
        long seed = System.nanoTime();
        var dice = new Random(seed);
        for (int run = 0; run < 200; run++) {
            var edits = new ArrayList<Placed>();
            for (int i = 0; i < 20; i++) {
                var text = dice.nextInt(4) == 0 ? "" : "text " + i;
                edits.add(edit(i, "block" + dice.nextInt(4), text));
            }
            var expected = apply(Blocks.NONE, edits.toArray(Placed[]::new)).edited();

            var shuffled = new ArrayList<>(edits);
            shuffled.addAll(edits.subList(0, 10));
            Collections.shuffle(shuffled, dice);
            int split = dice.nextInt(shuffled.size());
            var one = apply(Blocks.NONE, shuffled.subList(0, split).toArray(Placed[]::new));
            var other =
                    apply(
                            Blocks.NONE,
                            shuffled.subList(split, shuffled.size()).toArray(Placed[]::new));

            assertThat(one.and(other).edited()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void what_it_remembers_of_edits_is_bounded() {
        var blocks = Blocks.NONE;
        for (int i = 0; i < 1_000; i++) {
            blocks = apply(blocks, edit(i, "human", "text " + i));
        }

        assertThat(blocks.known()).hasSize(64);
        assertThat(blocks.knows(edit(999, "human", "").id())).isTrue();
        assertThat(blocks.edited()).hasSize(1);
    }

    private record Placed(UUID id, long place, BlockEdited event) {}

    private static Placed edit(long place, String label, String text) {
        return new Placed(
                new UUID(place, 1),
                place,
                new BlockEdited(Instant.ofEpochSecond(place), Editor.USER, label, text));
    }

    private static Blocks apply(Blocks blocks, Placed... edits) {
        var all = blocks;
        for (var edit : List.of(edits)) {
            all = all.apply(edit.id(), edit.place(), edit.event());
        }
        return all;
    }
}
