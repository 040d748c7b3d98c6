package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running system over HTTP, as any client meets it. */
final class Web {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final Optional<String> key;

    /**
     * @param key what is shown with each request
     */
    Web(int port, Optional<String> key) {
        this.port = port;
        this.key = key;
    }

    /** As somebody else meets it, who has this key or none. */
    Web with(Optional<String> otherKey) {
        return new Web(port, otherKey);
    }

    int port() {
        return port;
    }

    /** What it shows with each request. */
    Optional<String> key() {
        return key;
    }

    /** Says something to one's companion and gives its answer. */
    JsonNode say(String user, String message) {
        return say(user, message, UUID.randomUUID().toString());
    }

    JsonNode say(String user, String message, String idempotencyKey) {
        var answer =
                post(
                        "/chat/message",
                        Map.of("message", message, "user_id", user, "username", user),
                        "Idempotency-Key",
                        idempotencyKey);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    /** What a topic holds of someone. */
    List<JsonNode> records(String topic, String user) {
        return get("/topics/" + topic + "/records?user_id=" + escaped(user)).lines();
    }

    JsonNode trace(String message) {
        var answer = get("/trace/" + message);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    /** What a refolding of everyone found. */
    JsonNode verified() {
        return get("/replay/verify").lines().getLast().path("result");
    }

    /** Waits until every fact has been taken in by all that take in facts. */
    void settle() {
        var idle = post("/imports", Map.of("users", List.of())).json().path("import_id").asString();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    assertThat(get("/imports/" + idle).text()).containsPattern("\"behind\":0\\b");
                    assertThat(get("/imports/" + idle).text()).containsPattern("\"behind\":0\\b");
                });
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, Object body, String... headers) {
        return post(path, JSON.writeValueAsBytes(body), headers);
    }

    Answer post(String path, byte[] body, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofByteArray(body)).build());
    }

    Answer put(String path, byte[] body, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.PUT(BodyPublishers.ofByteArray(body)).build());
    }

    Answer put(String path, Object body, String... headers) {
        return put(path, JSON.writeValueAsBytes(body), headers);
    }

    Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    type(response),
                    response.body(),
                    response.headers().firstValue("Retry-After"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(PATIENCE);
        key.ifPresent(shown -> request.header("X-API-Key", shown));
        return request;
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    /** What came back. */
    record Answer(int status, String type, String text, Optional<String> retryAfter) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        /** One JSON document a line. */
        List<JsonNode> lines() {
            assertThat(status).as(text).isEqualTo(200);
            return text.lines().map(JSON::readTree).toList();
        }
    }
}
