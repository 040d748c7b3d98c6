package dev.companion.models;

import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** An OpenAI-compatible endpoint on this machine that answers what the test tells it to. */
final class FakeEndpoint implements AutoCloseable {

    static final String KEY = "sk-canary-0123456789";
    static final String SAID = "my secret garden";
    static final Prompt PROMPT = prompt(Duration.ofSeconds(20));

    /** Milliseconds between attempts: tests do not wait. */
    static final IntervalFunction AT_ONCE = IntervalFunction.of(1);

    private final MockWebServer server = new MockWebServer();

    FakeEndpoint() {
        try {
            server.start();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Prompt prompt(Duration patience) {
        return new Prompt(
                List.of(Message.of(Role.SYSTEM, "be kind"), Message.of(Role.USER, SAID)),
                0.7,
                1000,
                0.9,
                patience);
    }

    static MockResponse ok(String text) {
        return body(
                """
                {"id":"1","object":"chat.completion","model":"m","choices":[{"index":0,
                 "message":{"role":"assistant","content":"%s"},"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}
                """
                        .formatted(text));
    }

    static MockResponse body(String body) {
        return new MockResponse.Builder().body(body).build();
    }

    /** Echoes the key and the prompt, as careless endpoints do. */
    static MockResponse status(int code, String... headers) {
        var response = new MockResponse.Builder().code(code).body(KEY + " said " + SAID);
        for (var header : headers) {
            response.addHeader(header);
        }
        return response.build();
    }

    FakeEndpoint answers(MockResponse... responses) {
        for (var response : responses) {
            server.enqueue(response);
        }
        return this;
    }

    URI url() {
        return server.url("/v1").uri();
    }

    OpenAiChat chat() {
        return chat(Optional.empty(), AT_ONCE, Clock.systemUTC());
    }

    OpenAiChat chatWithFallback() {
        return chat(Optional.of("fallback"), AT_ONCE, Clock.systemUTC());
    }

    OpenAiChat chat(Optional<String> fallback, IntervalFunction pauses, Clock clock) {
        return new OpenAiChat(
                new ChatSettings(
                        url(), new Secret(KEY), "primary", fallback, Duration.ofSeconds(10), 2),
                pauses,
                clock);
    }

    int requests() {
        return server.getRequestCount();
    }

    RecordedRequest taken() throws InterruptedException {
        var request = server.takeRequest(5, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request came within 5 s");
        }
        return request;
    }

    @Override
    public void close() {
        server.close();
    }
}
