package dev.companion.conversation;

import static dev.companion.conversation.Script.call;
import static dev.companion.conversation.Script.says;
import static dev.companion.conversation.Script.uses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.agent.Block;
import dev.companion.mind.agent.Notes;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.ReminderSet;
import dev.companion.schemas.AgentEvent.ToolUsed;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Event;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.Recorded;
import dev.companion.stores.index.LuceneMemoryIndex;
import dev.companion.stores.index.MemoryIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A turn with tools, killed before each of its records and handled again by the next process. */
final class KilledTurnTest {

    private static final Script MODEL =
            Script.of(
                    uses(
                            call(
                                    "core_memory_append",
                                    "{\"label\":\"human\",\"content\":\"Has a dog.\"}"),
                            call(
                                    "core_memory_replace",
                                    "{\"label\":\"human\",\"old_content\":\"Has a dog.\","
                                            + "\"new_content\":\"Has a dog, Rex.\"}")),
                    uses(
                            call("archival_memory_insert", "{\"content\":\"Rex is a dog.\"}"),
                            call(
                                    "set_reminder",
                                    "{\"due\":\"tomorrow evening\",\"text\":\"ask about Rex\"}")),
                    says("<thought>How sweet.</thought>I'll remember Rex."));

    /** Three answers, four tools, four effects. */
    private static final int RECORDS = 11;

    @TempDir private Path folder;
    private MemoryIndex index;

    @BeforeEach
    void open() {
        index = LuceneMemoryIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void killed_anywhere_no_answer_is_paid_twice_and_no_tool_does_it_twice() {
        for (int records = 0; records <= RECORDS; records++) {
            for (var rows : List.<Function<Tape, Notes>>of(_ -> Notes.NONE, KilledTurnTest::read)) {
                var tape = new Tape();
                killed(tape, records);
                int paid = tape.of(ModelCalled.class).size();
                var model = MODEL.goingOn(paid);

                var talk = new Talk(tape, model, index, _ -> rows.apply(tape));
                var spoken = talk.answer(Place.DIRECT, true, "Rex is my dog.");

                var when = "killed before record " + records;
                assertThat(spoken.text()).as(when).isEqualTo("I'll remember Rex.");
                assertThat(spoken.thoughts()).as(when).containsExactly("How sweet.");
                assertThat(model.asked).as(when).hasSize(3 - paid);
                assertThat(tape.of(ModelCalled.class)).as(when).hasSize(3);
                assertThat(slots(tape, ToolUsed.class)).as(when).hasSize(4);
                assertThat(slots(tape, BlockEdited.class)).as(when).hasSize(2);
                assertThat(slots(tape, ReminderSet.class)).as(when).hasSize(1);
                assertThat(slots(tape, SemanticCreated.class)).as(when).hasSize(1);
                assertThat(tape.of(Event.class)).as(when).doesNotHaveDuplicates();
                assertThat(human(read(tape))).as(when).hasValue("Has a dog, Rex.");
                assertThat(human(talk.notebook.of(Talk.COMPANION).notes()))
                        .as(when)
                        .hasValue("Has a dog, Rex.");
                assertThat(read(tape).reminders().open()).as(when).hasSize(1);
            }
        }
    }

    @Test
    void a_turn_that_cannot_have_been_handled_before_is_not_looked_for() {
        var tape = new Tape();

        var talk = new Talk(tape, MODEL.goingOn(0), index, _ -> Notes.NONE);
        var _ = talk.answer(Place.DIRECT, false, "Rex is my dog.");

        assertThat(tape.of(ModelCalled.class)).hasSize(3);
        assertThat(tape.all()).hasSize(RECORDS);
    }

    @Test
    void one_that_was_broken_off_in_this_process_is_not_paid_for_again_either() {
        var tape = new Tape();
        var model = MODEL.goingOn(0);
        var talk = new Talk(tape, model, index, _ -> Notes.NONE);
        tape.killAfter(6);
        broken(talk);
        tape.mend();

        var spoken = talk.answer(Place.DIRECT, false, "Rex is my dog.");

        assertThat(spoken.text()).isEqualTo("I'll remember Rex.");
        assertThat(model.asked).hasSize(3);
        assertThat(slots(tape, ToolUsed.class)).hasSize(4);
    }

    private void killed(Tape tape, int records) {
        tape.killAfter(records);
        broken(new Talk(tape, MODEL.goingOn(0), index, _ -> Notes.NONE));
        tape.mend();
    }

    private static void broken(Talk talk) {
        try {
            var _ = talk.answer(Place.DIRECT, false, "Rex is my dog.");
        } catch (Tape.Killed _) {
            // It is what the test is about.
        }
    }

    private static List<UUID> slots(Tape tape, Class<? extends Event> type) {
        return tape.of(type).stream().map(Recorded::id).distinct().toList();
    }

    private static Notes read(Tape tape) {
        var notes = Notes.NONE;
        for (var led : tape.all()) {
            notes = notes.apply(led.fact().id(), led.offset(), led.fact().event());
        }
        return notes;
    }

    private static Optional<String> human(Notes notes) {
        return notes.blocks().find("human").map(Block::text);
    }
}
