package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A language model is connected; then it is not any more. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ModelTest {

    private static final String KEY = "sk-e2e-0123456789";
    private static final String ANSWER = "Ah, Lisbon: the light there is something.";

    private final MockWebServer endpoint = new MockWebServer();
    private final AtomicBoolean broken = new AtomicBoolean();

    private OwnSystem system;
    private JsonNode spoken;
    private JsonNode composed;
    private RecordedRequest asked;

    @BeforeAll
    void talk(@TempDir Path folder) throws Exception {
        endpoint.setDispatcher(new OpenAi());
        endpoint.start();
        system =
                OwnSystem.start(
                        folder.toRealPath().resolve("data"),
                        "CHAT_BASE_URL=" + endpoint.url("/v1"),
                        "CHAT_API_KEY=" + KEY,
                        "CHAT_MODEL=storyteller-1");
        spoken = system.web().say("bo", "I moved to Lisbon last month.");
        asked = endpoint.takeRequest();
        broken.set(true);
        composed = system.web().say("bo", "The neighbours are kind.");
        system.web().settle();
    }

    @AfterAll
    void stop() throws IOException {
        system.close();
        endpoint.close();
    }

    @Test
    void the_model_finds_the_words() {
        assertThat(spoken.path("response").asString()).isEqualTo(ANSWER);
        assertThat(spoken.path("mode").asString()).isEqualTo("model");
        assertThat(spoken.path("model").asString()).isEqualTo("storyteller-1");
    }

    @Test
    void the_model_was_asked_in_its_own_protocol() {
        assertThat(asked.getUrl().encodedPath()).isEqualTo("/v1/chat/completions");
        assertThat(asked.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(asked.getBody().utf8()).contains("I moved to Lisbon last month.");
    }

    @Test
    void the_call_is_in_the_log_before_the_reply() {
        var events = trace(spoken);

        var call = ofType(events, "ModelCalled");
        var reply = ofType(events, "ReplyComposed");
        assertThat(call).hasSize(1);
        assertThat(reply).hasSize(1);
        assertThat(call.getFirst().path("data").path("answer").asString()).isEqualTo(ANSWER);
        assertThat(call.getFirst().path("data").path("prompt").asString()).contains("Lisbon");
        assertThat(call.getFirst().path("appended_at").asString())
                .isLessThanOrEqualTo(reply.getFirst().path("appended_at").asString());
        assertThat(call.getFirst().path("causation_id"))
                .isEqualTo(reply.getFirst().path("causation_id"));
    }

    @Test
    void while_the_model_fails_the_composer_answers_and_says_so() {
        assertThat(composed.path("mode").asString()).isEqualTo("model_unavailable");
        assertThat(composed.path("model").asString()).startsWith("composer-");
        assertThat(composed.path("response").asString()).isNotBlank().isNotEqualTo(ANSWER);
    }

    @Test
    void the_failure_is_in_the_log() {
        var failed = ofType(trace(composed), "ModelFailed");

        assertThat(failed).hasSize(1);
        assertThat(failed.getFirst().path("data").path("reason").asString()).contains("500");
        assertThat(failed.getFirst().path("data").path("attempts").asInt()).isGreaterThan(1);
    }

    @Test
    void the_key_is_nowhere() {
        var health = system.web().get("/health").text();
        var calls = system.web().records("model-calls", "bo").toString();

        assertThat(health).contains("storyteller-1").doesNotContain(KEY);
        assertThat(calls).contains("ModelCalled", "ModelFailed").doesNotContain(KEY);
    }

    private List<JsonNode> trace(JsonNode reply) {
        return system.web()
                .trace(reply.path("message_id").asString())
                .path("events")
                .valueStream()
                .toList();
    }

    private static List<JsonNode> ofType(List<JsonNode> events, String type) {
        return events.stream().filter(e -> e.path("type").asString().equals(type)).toList();
    }

    /** Answers as OpenAI's endpoint would, until it is broken. */
    private final class OpenAi extends Dispatcher {

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return broken.get()
                    ? new MockResponse.Builder().code(500).body("overloaded").build()
                    : new MockResponse.Builder()
                            .addHeader("Content-Type", "application/json")
                            .body(
                                    """
                                    {"id":"1","object":"chat.completion","model":"storyteller-1",
                                     "choices":[{"index":0,"finish_reason":"stop",
                                      "message":{"role":"assistant","content":"%s"}}],
                                     "usage":{"prompt_tokens":9,"completion_tokens":8,
                                      "total_tokens":17}}
                                    """
                                            .formatted(ANSWER))
                            .build();
        }
    }
}
