package dev.companion.standalone.e2e;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.json.JsonMapper;

/** A language model behind an endpoint such as OpenAI's, which can be taken away. */
final class FakeModel implements AutoCloseable {

    private final MockWebServer endpoint = new MockWebServer();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean away;

    /**
     * Begins to serve.
     *
     * @param answer to the text of a request's last message
     */
    FakeModel(String name, UnaryOperator<String> answer) throws IOException {
        endpoint.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return respond(name, answer, request);
                    }
                });
        endpoint.start();
    }

    private MockResponse respond(
            String name, UnaryOperator<String> answer, RecordedRequest request) {
        if (away) {
            return new MockResponse.Builder().code(500).body("overloaded").build();
        }
        var body = request.getBody();
        var asked = JsonMapper.shared().readTree(body == null ? "{}" : body.utf8());
        var messages = asked.path("messages");
        var last = messages.path(messages.size() - 1).path("content").asString("");
        answers.incrementAndGet();
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(
                        """
                        {"id":"1","object":"chat.completion","model":"%s",
                         "choices":[{"index":0,"finish_reason":"stop",
                          "message":{"role":"assistant","content":%s}}],
                         "usage":{"prompt_tokens":9,"completion_tokens":8,"total_tokens":17}}
                        """
                                .formatted(
                                        name,
                                        JsonMapper.shared().writeValueAsString(answer.apply(last))))
                .build();
    }

    String url() {
        return endpoint.url("/v1").toString();
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** How often it has answered. */
    int answers() {
        return answers.get();
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
