package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalOllamaTest {

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_ollama_is_offered_with_what_to_set() throws Exception {
        answers("{\"models\":[{\"name\":\"llama3.2:3b\"},{\"name\":\"qwen3:8b\"}]}");

        assertThat(ollama().offer())
                .contains(
                        "Ollama is at %1$s; to talk with its model set CHAT_BASE_URL=%1$s/v1 CHAT_MODEL=llama3.2:3b"
                                .formatted(address()));
        assertThat(server.takeRequest().getRequestLine()).isEqualTo("GET /api/tags HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"models\":[]}",
                "{\"models\":[{\"name\":\"a b\"},{\"name\":\"\"},{}]}",
                "{}",
                "[",
                "<html></html>"
            })
    void what_has_no_models_is_not_offered(String body) {
        answers(body);

        assertThat(ollama().offer()).isEmpty();
    }

    @Test
    void nobody_waits_for_what_does_not_answer() {
        server.enqueue(new MockResponse.Builder().headersDelay(30, TimeUnit.SECONDS).build());
        var start = System.nanoTime();

        assertThat(ollama().offer()).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void where_nobody_listens_nothing_is_offered() {
        assertThat(new LocalOllama(URI.create("http://127.0.0.1:1")).offer()).isEmpty();
    }

    private void answers(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());
    }

    private LocalOllama ollama() {
        return new LocalOllama(address());
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }
}
