package dev.companion.conversation;

import static dev.companion.conversation.Script.call;
import static dev.companion.conversation.Script.says;
import static dev.companion.conversation.Script.uses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.companion.mind.agent.AgentTool;
import dev.companion.mind.agent.Notes;
import dev.companion.mind.voice.Composer;
import dev.companion.models.Completion;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.Tool;
import dev.companion.models.ToolCall;
import dev.companion.schemas.AgentEvent.BlockEdited;
import dev.companion.schemas.AgentEvent.Editor;
import dev.companion.schemas.AgentEvent.Outcome;
import dev.companion.schemas.AgentEvent.ToolUsed;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.stores.index.LuceneMemoryIndex;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.stores.live.Piece;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpeechTest {

    private final Tape tape = new Tape();

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
    void what_the_model_says_is_cleaned_and_what_it_thinks_is_kept_back() {
        var spoken = answer(Script.of(says("<think>Poor Ana.</think>Assistant: Come here.")));

        assertThat(spoken.text()).isEqualTo("Come here.");
        assertThat(spoken.thoughts()).containsExactly("Poor Ana.");
        assertThat(spoken.mode()).isEqualTo(ReplyMode.MODEL);
    }

    @Test
    void a_fallbacks_words_are_known_as_such() {
        assertThat(answer(Script.of(says("Come here.", "other-2"))).mode())
                .isEqualTo(ReplyMode.FALLBACK_MODEL);
    }

    @Test
    void without_words_the_composer_speaks() {
        for (var nothing :
                List.of(
                        says("<thought>only this</thought>"),
                        says("Assistant:"),
                        new Completion.Unavailable("away", 2))) {
            var spoken = answer(Script.of(nothing));

            assertThat(spoken.model()).isEqualTo(Composer.VERSION);
            assertThat(spoken.mode()).isEqualTo(ReplyMode.MODEL_UNAVAILABLE);
            assertThat(spoken.text()).isNotBlank();
        }
        assertThat(tape.of(ModelFailed.class)).hasSize(1);
    }

    @Test
    void tools_without_end_come_to_one_after_four_rounds() {
        var model = Script.of(uses(call("conversation_search", "{\"query\":\"dog\"}")));

        var spoken = answer(model);

        assertThat(spoken.model()).isEqualTo(Composer.VERSION);
        assertThat(model.asked).hasSize(5);
        assertThat(model.asked.subList(0, 4)).allMatch(prompt -> prompt.tools().size() == 6);
        assertThat(model.asked.getLast().tools()).isEmpty();
        assertThat(tape.of(ModelCalled.class)).hasSize(5);
        assertThat(tape.of(ToolUsed.class)).hasSize(4);
    }

    @Test
    void of_many_calls_at_once_three_are_taken_and_each_is_answered() {
        var search = call("archival_memory_search", "{\"query\":\"dog\"}");
        var model = Script.of(uses(search, search, search, search, search), says("Fine."));

        assertThat(answer(model).text()).isEqualTo("Fine.");
        assertThat(outcomes())
                .containsExactly(
                        Outcome.DONE, Outcome.DONE, Outcome.DONE, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(results(model.asked.getLast())).hasSize(5);
    }

    @Test
    void what_a_tool_cannot_do_the_model_is_told_and_nothing_is_lost() {
        var model =
                Script.of(
                        uses(
                                call("core_memory_append", "not JSON"),
                                call("core_memory_append", "{\"label\":\"human\"}"),
                                call("make_coffee", "{}")),
                        uses(
                                call("set_reminder", "{due: 'yesterday', text: 'x',}"),
                                call("core_memory_replace", replacing("cat"))),
                        says("Sorry."));

        assertThat(answer(model).text()).isEqualTo("Sorry.");
        assertThat(outcomes()).hasSize(5).containsOnly(Outcome.REFUSED);
        assertThat(results(model.asked.getLast()))
                .satisfiesExactly(
                        one -> assertThat(one).contains("must be a JSON object"),
                        two -> assertThat(two).contains("needs the text content"),
                        three -> assertThat(three).contains("no such tool", "set_reminder"),
                        four -> assertThat(four).contains("due must be"),
                        five -> assertThat(five).contains("was not found"));
        assertThat(tape.of(BlockEdited.class)).isEmpty();
    }

    @Test
    void in_a_channel_what_was_said_alone_is_neither_found_nor_shown_nor_quoted() {
        index.apply(List.of(stored("My secret dog is Rex.")), Map.of());
        var secret = new BlockEdited(Talk.NOW, Editor.COMPANION, "human", "A secret dog.");
        var notes = Notes.NONE.apply(new UUID(9, 9), 1, secret);
        var model =
                Script.of(
                        uses(
                                call("conversation_search", "{\"query\":\"secret dog Rex\"}"),
                                call("core_memory_replace", replacing("secret"))),
                        says("Nothing to tell."));

        var _ = new Talk(tape, model, index, _ -> notes).answer(Place.CHANNEL, false, "Hello");

        for (var prompt : model.asked) {
            assertThat(prompt.messages().toString() + texts(prompt)).doesNotContain("ecret dog");
        }
        assertThat(outcomes()).containsExactly(Outcome.DONE, Outcome.REFUSED);
    }

    @Test
    void alone_it_is_found_and_shown() {
        index.apply(List.of(stored("My secret dog is Rex.")), Map.of());
        var model =
                Script.of(
                        uses(call("conversation_search", "{\"query\":\"secret dog Rex\"}")),
                        says("Rex!"));

        var _ = answer(model);

        assertThat(results(model.asked.getLast()).getFirst())
                .startsWith("<found>\n")
                .contains("they said: \"My secret dog is Rex.\"");
    }

    @Test
    void the_tools_have_the_names_that_models_know() {
        var model = Script.of(says("Hi."));

        var _ = answer(model);

        assertThat(model.asked.getFirst().tools())
                .extracting(Tool::name)
                .containsExactlyInAnyOrder(
                        "core_memory_append",
                        "core_memory_replace",
                        "archival_memory_insert",
                        "archival_memory_search",
                        "conversation_search",
                        AgentTool.SET_REMINDER.wireName());
        assertThat(ToolCall.MOST_IN_AN_ANSWER).isEqualTo(16);
    }

    @Test
    void what_the_model_says_is_told_in_pieces_as_it_comes() {
        var talk = new Talk(tape, Script.of(says("Hello Ana.")), index, _ -> Notes.NONE);

        var _ = talk.answer(Place.DIRECT, false, "Hello there");

        assertThat(talk.pieces).hasSize(1);
        var piece = talk.pieces.getFirst();
        assertThat(piece.text()).isEqualTo("Hello Ana.");
        assertThat(piece.anew()).isFalse();
        assertThat(piece.companion()).isEqualTo(Talk.COMPANION);
        assertThat(piece.messages()).hasSize(1);
    }

    @Test
    void what_it_said_before_it_used_a_tool_or_broke_off_is_void() {
        var aside =
                new Completion.ToolCalls(
                        List.of(call("conversation_search", "{\"query\":\"dog\"}")),
                        "Let me see.",
                        Script.NAME,
                        10,
                        5,
                        1,
                        Duration.ofMillis(20));
        var talk = new Talk(tape, Script.of(aside, says("No dog.")), index, _ -> Notes.NONE);

        var _ = talk.answer(Place.DIRECT, false, "Hello there");

        assertThat(talk.pieces)
                .extracting(Piece::text, Piece::anew)
                .containsExactly(
                        tuple("Let me see.", false), tuple("", true), tuple("No dog.", false));
    }

    private static String replacing(String old) {
        return "{\"label\":\"human\",\"old_content\":\"%s\",\"new_content\":\"x\"}".formatted(old);
    }

    private Spoken answer(Script model) {
        return new Talk(tape, model, index, _ -> Notes.NONE)
                .answer(Place.DIRECT, false, "Hello there");
    }

    private List<Outcome> outcomes() {
        return tape.of(ToolUsed.class).stream()
                .map(fact -> ((ToolUsed) fact.event()).outcome())
                .toList();
    }

    private static List<String> results(Prompt prompt) {
        return prompt.messages().stream()
                .filter(Message.Returned.class::isInstance)
                .map(message -> ((Message.Returned) message).text())
                .toList();
    }

    private static String texts(Prompt prompt) {
        return String.join(
                "\n",
                prompt.messages().stream()
                        .map(message ->
                                switch (message) {
                                    case Message.Said(_, var text) -> text;
                                    case Message.Returned(_, var text) -> text;
                                    case Message.Called _ -> "";
                                })
                        .toList());
    }

    private static Recorded<MemoryEvent> stored(String text) {
        return Recorded.root(
                new UUID(7, 7),
                "test",
                Talk.COMPANION,
                new EpisodeStored(
                        Talk.NOW.minusSeconds(60),
                        new UUID(6, 6),
                        Speaker.USER,
                        Place.DIRECT,
                        new UUID(8, 8),
                        1,
                        "",
                        Optional.empty(),
                        text));
    }
}
