package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.json.JsonMapper;

/** One language model talks and another appraises; then both fail. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ModelTest {

    private static final String KEY = "sk-e2e-0123456789";
    private static final String SCORING_KEY = "sk-e2e-9876543210-9876543210";
    private static final String ANSWER = "Ah, Lisbon: the light there is something.";
    private static final String APPRAISAL =
            """
            {"desirability": 0.2, "desirability_for_user": 0.55, "praiseworthiness": 0,
             "agent": "nobody", "appealingness": 0.3, "likelihood": 1, "unexpectedness": 0.4,
             "effort": 0.3,
             "goals": {"be_close": 0.2, "understand": 0, "be_of_use": 0, "keep_word": 0}}
            """;

    private final MockWebServer endpoint = new MockWebServer();
    private final MockWebServer scoring = new MockWebServer();
    private final AtomicBoolean broken = new AtomicBoolean();

    private OwnSystem system;
    private JsonNode spoken;
    private JsonNode composed;
    private RecordedRequest asked;
    private RecordedRequest askedToAppraise;

    @BeforeAll
    void talk(@TempDir Path folder) throws Exception {
        endpoint.setDispatcher(new OpenAi("storyteller-1", ANSWER));
        endpoint.start();
        scoring.setDispatcher(new OpenAi("judge-1", APPRAISAL));
        scoring.start();
        system =
                OwnSystem.start(
                        folder.toRealPath().resolve("data"),
                        "CHAT_BASE_URL=" + endpoint.url("/v1"),
                        "CHAT_API_KEY=" + KEY,
                        "CHAT_MODEL=storyteller-1",
                        "GROQ_BASE_URL=" + scoring.url("/openai/v1"),
                        "GROQ_API_KEY=" + SCORING_KEY,
                        "GROQ_MODEL=judge-1");
        spoken = system.web().say("bo", "I moved to Lisbon last month.");
        asked = endpoint.takeRequest();
        askedToAppraise = scoring.takeRequest();
        broken.set(true);
        composed = system.web().say("bo", "The neighbours are kind.");
        system.web().settle();
    }

    @AfterAll
    void stop() throws IOException {
        system.close();
        endpoint.close();
        scoring.close();
    }

    @Test
    void the_model_finds_the_words() {
        assertThat(spoken.path("response").asString()).startsWith(ANSWER).contains("AI");
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

        var call = ofPurpose("reply", ofType(events, "ModelCalled"));
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
        var failed = ofPurpose("reply", ofType(trace(composed), "ModelFailed"));

        assertThat(failed).hasSize(1);
        assertThat(failed.getFirst().path("data").path("reason").asString()).contains("500");
        assertThat(failed.getFirst().path("data").path("attempts").asInt()).isGreaterThan(1);
    }

    @Test
    void a_life_lived_again_by_what_the_model_said_is_the_same_life() {
        var fork = whatIf("recorded model");

        var diverged = fork.path("diverged");
        assertThat(fork.path("apart").has("first")).as(fork.toString()).isFalse();
        assertThat(diverged).hasSize(1);
        assertThat(diverged.path(0).path("message_id")).isEqualTo(composed.path("message_id"));
    }

    @Test
    void a_life_lived_again_by_the_words_alone_parts_where_the_model_was_asked() {
        var first = whatIf("lexicon-1").path("apart").path("first");

        assertThat(first.path("message_id")).isEqualTo(spoken.path("message_id"));
    }

    @Test
    void the_key_is_nowhere() {
        var health = system.web().get("/health").text();
        var calls = system.web().records("model-calls", "bo").toString();

        assertThat(health).contains("storyteller-1", "judge-1").doesNotContain(KEY, SCORING_KEY);
        assertThat(calls).contains("ModelCalled", "ModelFailed").doesNotContain(KEY, SCORING_KEY);
    }

    @Test
    void the_scoring_model_appraises_and_its_call_is_in_the_log_first() {
        var events = trace(spoken);

        var call = ofPurpose("appraisal", ofType(events, "ModelCalled")).getFirst();
        var appraised = ofType(events, "Appraised").getFirst();
        assertThat(appraised.path("data").path("appraiser").asString())
                .isEqualTo("judge-1/appraisal-1");
        assertThat(appraised.path("data").path("degraded").asBoolean()).isFalse();
        var variables = appraised.path("data").path("variables");
        assertThat(variables.path("desirability_for_user").asDouble()).isEqualTo(.55);
        assertThat(call.path("appended_at").asString())
                .isLessThanOrEqualTo(appraised.path("appended_at").asString());
        assertThat(call.path("causation_id")).isEqualTo(appraised.path("causation_id"));
    }

    @Test
    void the_scoring_model_is_asked_at_its_own_endpoint() {
        assertThat(askedToAppraise.getUrl().encodedPath()).isEqualTo("/openai/v1/chat/completions");
        assertThat(askedToAppraise.getHeaders().get("Authorization"))
                .isEqualTo("Bearer " + SCORING_KEY);
        assertThat(askedToAppraise.getBody().utf8()).contains("I moved to Lisbon last month.");
    }

    @Test
    void while_the_scoring_model_fails_the_offline_appraiser_takes_over_and_says_so() {
        var events = trace(composed);

        var failed = ofPurpose("appraisal", ofType(events, "ModelFailed"));
        var appraised = ofType(events, "Appraised").getFirst().path("data");
        assertThat(failed).hasSize(1);
        assertThat(appraised.path("degraded").asBoolean()).isTrue();
        assertThat(appraised.path("appraiser").asString()).doesNotContain("judge");
    }

    private JsonNode whatIf(String appraiser) {
        var request = Map.of("user_id", "bo", "appraiser", appraiser);
        var answer = system.web().post("/personality/what-if", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
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

    private static List<JsonNode> ofPurpose(String purpose, List<JsonNode> calls) {
        return calls.stream()
                .filter(call -> call.path("data").path("purpose").asString().equals(purpose))
                .toList();
    }

    /** Answers as OpenAI's endpoint would, until it is broken. */
    private final class OpenAi extends Dispatcher {

        private final String model;
        private final String answer;

        OpenAi(String model, String answer) {
            this.model = model;
            this.answer = JsonMapper.shared().writeValueAsString(answer);
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return broken.get()
                    ? new MockResponse.Builder().code(500).body("overloaded").build()
                    : new MockResponse.Builder()
                            .addHeader("Content-Type", "application/json")
                            .body(
                                    """
                                    {"id":"1","object":"chat.completion","model":"%s",
                                     "choices":[{"index":0,"finish_reason":"stop",
                                      "message":{"role":"assistant","content":%s}}],
                                     "usage":{"prompt_tokens":9,"completion_tokens":8,
                                      "total_tokens":17}}
                                    """
                                            .formatted(model, answer))
                            .build();
        }
    }
}
