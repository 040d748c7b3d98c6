package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Someone tells of their sister, everything is stopped and started, and they ask about her. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FirstConversationTest {

    private static final String TOLD = "My sister Clara moved to Lisbon last spring.";

    private OwnSystem system;
    private JsonNode told;
    private JsonNode toldAgain;
    private JsonNode asked;

    @BeforeAll
    void converse(@TempDir Path folder) throws Exception {
        var data = folder.toRealPath().resolve("data");
        try (var before = OwnSystem.start(data)) {
            before.web().say("ana", "Hi! I am Ana and I have a sister, her name is Clara.");
            told = before.web().say("ana", TOLD, "told-once");
            toldAgain = before.web().say("ana", TOLD, "told-once");
            before.web().settle();
        }
        system = OwnSystem.start(data);
        asked = system.web().say("ana", "Where does my sister live now?");
        system.web().settle();
    }

    @AfterAll
    void stop() {
        system.close();
    }

    @Test
    void the_answer_after_a_restart_draws_on_what_was_said_before_it() {
        assertThat(asked.path("response").asString()).contains("Lisbon");
        assertThat(texts(asked)).contains("The user's sister Clara lives in Lisbon.");
    }

    @Test
    void the_trace_of_a_message_has_every_step_and_the_memory_that_was_used() {
        var trace = system.web().trace(asked.path("message_id").asString());

        var types = trace.path("events").valueStream().map(e -> e.path("type").asString()).toList();
        var used = asked.path("memories_used").valueStream().map(JsonNode::asString).toList();

        assertThat(types).startsWith("MessageReceived");
        assertThat(types)
                .contains("MessageScreened", "TurnClosed", "Appraised", "PersonalityChanged")
                .contains("MemoriesRecalled", "ReplyComposed", "EpisodeStored")
                .contains("ImportanceScored", "EmbeddingComputed");
        assertThat(trace.path("user_id").asString()).isEqualTo("ana");
        assertThat(used).isNotEmpty();
        assertThat(recalled(trace)).containsAll(used);
    }

    @Test
    void every_step_of_a_trace_names_its_cause() {
        var events =
                system.web()
                        .trace(asked.path("message_id").asString())
                        .path("events")
                        .valueStream()
                        .toList();

        var ids = events.stream().map(e -> e.path("id").asString()).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(events.subList(1, events.size()))
                .allSatisfy(e -> assertThat(ids).contains(e.path("causation_id").asString()));
    }

    @Test
    void a_reply_leads_to_the_same_trace_as_its_message() {
        var trace = system.web().trace(asked.path("message_id").asString());
        var reply = idOf(trace, "ReplyComposed");

        assertThat(system.web().trace(reply)).isEqualTo(trace);
    }

    @Test
    void the_same_idempotency_key_is_one_message_with_one_reply() {
        var conversation = system.web().records("conversation", "ana");

        assertThat(toldAgain.path("message_id")).isEqualTo(told.path("message_id"));
        assertThat(toldAgain.path("response")).isEqualTo(told.path("response"));
        assertThat(ofType(conversation, "MessageReceived")).hasSize(3);
        assertThat(ofType(conversation, "ReplyComposed")).hasSize(3);
    }

    @Test
    void the_same_idempotency_key_is_one_message_after_a_restart_too() {
        var afterRestart = system.web().say("ana", TOLD, "told-once");

        assertThat(afterRestart.path("message_id")).isEqualTo(told.path("message_id"));
        assertThat(afterRestart.path("response")).isEqualTo(told.path("response"));
    }

    @Test
    void a_reply_of_before_the_restart_can_still_be_fetched() {
        var message = told.path("message_id").asString();

        var fetched = system.web().get("/chat/message/" + message + "?user_id=ana");

        assertThat(fetched.status()).as(fetched.text()).isEqualTo(200);
        assertThat(fetched.json().path("response")).isEqualTo(told.path("response"));
    }

    @Test
    void the_personality_is_what_the_journal_adds_up_to() {
        var verified = system.web().verified();

        assertThat(verified.path("companions").asLong()).isEqualTo(1);
        assertThat(verified.path("mismatches").asLong(-1)).isZero();
    }

    private static List<String> texts(JsonNode reply) {
        return reply.path("memories").valueStream().map(m -> m.path("text").asString()).toList();
    }

    private static List<String> recalled(JsonNode trace) {
        return trace.path("events")
                .valueStream()
                .filter(e -> e.path("type").asString().equals("MemoriesRecalled"))
                .flatMap(e -> e.path("data").path("recalled").valueStream())
                .map(memory -> memory.path("memory").asString())
                .toList();
    }

    private static String idOf(JsonNode trace, String type) {
        return ofType(trace.path("events").valueStream().toList(), type)
                .getFirst()
                .path("id")
                .asString();
    }

    private static List<JsonNode> ofType(List<JsonNode> records, String type) {
        return records.stream().filter(r -> r.path("type").asString().equals(type)).toList();
    }
}
