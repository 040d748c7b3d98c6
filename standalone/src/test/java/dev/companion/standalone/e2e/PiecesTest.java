package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.embedded.provider.Asked;
import dev.companion.embedded.provider.FakeProvider;
import dev.companion.embedded.provider.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A language model is heard while it speaks. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PiecesTest {

    private static final String WORDS = "The light in Lisbon is something, I am told.";
    private static final String FOUND = "There was a cello, yes.";
    private static final String FIRST = "I wondered how the cello is coming along.";

    private final FakeProvider provider = FakeProvider.start(PiecesTest::answer);
    private OwnSystem system;
    private Web web;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        system =
                OwnSystem.start(
                        folder.toRealPath().resolve("data"),
                        "CHAT_BASE_URL=" + provider.baseUrl(),
                        "CHAT_API_KEY=sk-e2e-0123456789",
                        "CHAT_MODEL=storyteller-1");
        web = system.web();
    }

    @AfterAll
    void stop() {
        system.close();
        provider.close();
    }

    @Test
    void a_reply_comes_in_pieces_and_then_whole() {
        web.say("ada", "Hello, I am Ada.");
        try (var stream = EventStream.of(web, "ada")) {

            var reply = web.say("ada", "I moved to Lisbon.");

            var whole = stream.await("reply");
            var pieces = stream.heard("piece");
            assertThat(pieces).hasSizeGreaterThan(3);
            assertThat(shown(pieces)).isEqualTo(WORDS);
            assertThat(whole.path("response")).isEqualTo(reply.path("response"));
            assertThat(pieces.getFirst().path("in_reply_to").toString())
                    .contains(reply.path("message_id").asString());
        }
    }

    @Test
    void what_was_said_before_a_tool_was_used_is_void() {
        web.say("ben", "Hello, I am Ben.");
        try (var stream = EventStream.of(web, "ben")) {

            web.say("ben", "Search for what I told you.");

            stream.await("reply");
            assertThat(shown(stream.heard("piece"))).isEqualTo(FOUND);
        }
    }

    @Test
    void it_writes_first_with_the_model_which_is_told_how_long_it_was_silent() {
        web.say("cas", "I play the cello.");
        try (var stream = EventStream.of(web, "cas")) {

            var answer = web.post("/chat/proactive/cas", Map.of()).json();

            assertThat(answer.path("message").asString()).isEqualTo(FIRST);
            assertThat(answer.path("mode").asString()).isEqualTo("model");
            assertThat(stream.await("proactive").path("response").asString()).isEqualTo(FIRST);
            assertThat(shown(stream.heard("piece"))).isEqualTo(FIRST);
        }
    }

    /** As a client that shows pieces does. */
    private static String shown(List<JsonNode> pieces) {
        int anew = 0;
        for (int i = 0; i < pieces.size(); i++) {
            anew = pieces.get(i).path("anew").asBoolean() ? i : anew;
        }
        return pieces.subList(anew, pieces.size()).stream()
                .map(piece -> piece.path("text").asString())
                .collect(Collectors.joining());
    }

    private static Reply answer(Asked asked) {
        if (asked.body().contains("[Nobody has written just now")) {
            return Reply.words(FIRST);
        }
        if (asked.body().contains("\"tool_call_id\"")) {
            return Reply.words(FOUND);
        }
        return asked.body().contains("Search for what I told you.")
                ? Reply.call("conversation_search", "{\"query\": \"cello\"}")
                : Reply.words(WORDS);
    }
}
