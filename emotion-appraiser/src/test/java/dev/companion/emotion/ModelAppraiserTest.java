package dev.companion.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.mind.affect.AppraisalPrompt;
import dev.companion.models.AppraisalAnswer;
import dev.companion.models.ChatSettings;
import dev.companion.models.OpenAiChat;
import dev.companion.models.Secret;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Over HTTP, as an endpoint would answer or not. */
final class ModelAppraiserTest {

    private static final String KEY = "sk-canary-0123456789";
    private static final JsonMapper JSON = new JsonMapper();

    private final MockWebServer endpoint = new MockWebServer();
    private MockResponse answer = new MockResponse.Builder().build();
    private OpenAiChat chat;

    @BeforeEach
    void start() throws IOException {
        endpoint.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer;
                    }
                });
        endpoint.start();
        var url = endpoint.url("/v1").uri();
        chat = new OpenAiChat(ChatSettings.of(url, new Secret(KEY), "judge-1"));
    }

    @AfterEach
    void stop() {
        chat.close();
        endpoint.close();
    }

    @Test
    void an_endpoint_that_answers_as_asked_is_recorded_with_what_it_cost() {
        answer = answering(Answers.GOOD);

        assertThat(ask())
                .isInstanceOfSatisfying(
                        ModelCalled.class,
                        called -> {
                            assertThat(called.model()).isEqualTo("judge-1");
                            assertThat(called.promptTokens()).isEqualTo(400);
                            assertThat(called.completionTokens()).isEqualTo(90);
                            assertThat(called.attempts()).isOne();
                            assertThat(AppraisalAnswer.parse(called.answer()))
                                    .isInstanceOf(AppraisalAnswer.Read.class);
                        });
    }

    @Test
    void the_request_carries_the_question_and_no_chance() throws InterruptedException {
        answer = answering(Answers.GOOD);
        ask();

        var request = JSON.readTree(endpoint.takeRequest().getBody().utf8());
        assertThat(request.path("temperature").asDouble()).isZero();
        assertThat(request.path("max_tokens").asInt()).isEqualTo(300);
        assertThat(request.path("messages").path(1).path("content").asString())
                .contains(Turns.SAID);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 401})
    void an_endpoint_that_refuses_is_a_failed_call_in_time(int status) {
        answer = new MockResponse.Builder().code(status).body(KEY + Turns.SAID).build();

        assertFailedInTime(Integer.toString(status));
    }

    @Test
    void an_endpoint_that_hangs_is_a_failed_call_in_time() {
        answer = answering(Answers.GOOD).newBuilder().headersDelay(20, TimeUnit.SECONDS).build();

        assertFailedInTime("");
    }

    @Test
    void prose_is_a_failed_call() {
        answer = answering("I think " + Turns.SAID);

        assertFailedInTime("not one JSON object");
    }

    private void assertFailedInTime(String reason) {
        var start = System.nanoTime();
        var call = ask();
        var took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(took).isLessThan(ModelAppraiser.PATIENCE.plusSeconds(2));
        assertThat(call)
                .isInstanceOfSatisfying(
                        ModelFailed.class,
                        failed ->
                                assertThat(failed.reason())
                                        .contains(reason)
                                        .doesNotContain(KEY, "garden"));
    }

    private ModelCallEvent ask() {
        var question =
                AppraisalPrompt.of(
                        new Traits(.5, .5, .5, .5, .5),
                        Pad.ZERO,
                        List.of(Turns.SAID),
                        Optional.empty());
        return new ModelAppraiser(chat, InstantSource.system()).ask(new UUID(0, 1), question);
    }

    private static MockResponse answering(String text) {
        var body = JSON.createObjectNode();
        body.putArray("choices")
                .addObject()
                .putObject("message")
                .put("role", "assistant")
                .put("content", text);
        body.putObject("usage").put("prompt_tokens", 400).put("completion_tokens", 90);
        return new MockResponse.Builder().body(body.toString()).build();
    }
}
