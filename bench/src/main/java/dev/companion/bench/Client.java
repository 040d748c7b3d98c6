package dev.companion.bench;

import dev.companion.topics.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Talks to a system over kept-alive HTTP connections, from any number of threads. */
final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final Subject subject;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    Client(Subject subject) {
        this.subject = subject;
    }

    /** Says something and waits for the reply. */
    Reply say(String user, String text) throws InterruptedException {
        var body = Json.MAPPER.writeValueAsBytes(Map.of("user_id", user, "message", text));
        var request =
                request("/chat/message")
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        var answer = document(request);
        return new Reply(
                answer.path("message_id").asString(""),
                answer.path("mode").asString("pending"),
                answer.path("response").asString(""));
    }

    /** What a topic got since a moment, in the order it was appended. */
    List<LogEntry> entries(String topic, Instant since) throws InterruptedException {
        var request = request("/topics/%s/records?from=%s".formatted(topic, since)).build();
        try {
            var response = http.send(request, BodyHandlers.ofLines());
            try (var lines = response.body()) {
                if (response.statusCode() != OK) {
                    throw refused(request, response.statusCode(), "");
                }
                return lines.filter(line -> !line.isBlank())
                        .map(line -> LogEntry.of(Json.MAPPER.readTree(line)))
                        .toList();
            }
        } catch (IOException | UncheckedIOException e) {
            throw lost(e);
        }
    }

    JsonNode health() throws InterruptedException {
        return document(request("/health").timeout(PATIENCE).build());
    }

    private JsonNode document(HttpRequest request) throws InterruptedException {
        try {
            var response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != OK && response.statusCode() != ACCEPTED) {
                throw refused(request, response.statusCode(), response.body());
            }
            return Json.MAPPER.readTree(response.body());
        } catch (IOException | JacksonException e) {
            throw lost(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        subject.apiKey().ifPresent(key -> request.header("X-API-Key", key));
        return request;
    }

    private String address() {
        return "http://127.0.0.1:" + subject.port();
    }

    /** With what the problem says of itself (RFC 9457). */
    private static BenchFailed refused(HttpRequest request, int status, String body) {
        var said = body.startsWith("{") ? Json.MAPPER.readTree(body) : Json.MAPPER.nullNode();
        return new BenchFailed(
                "%s was expected to answer 200, answered %d %s"
                        .formatted(
                                request.uri().getPath(),
                                status,
                                said.path("detail").asString(said.path("title").asString(""))));
    }

    private BenchFailed lost(Exception e) {
        return new BenchFailed(
                e instanceof ConnectException
                        ? "no companion answers on port " + subject.port()
                        : "the connection to %s broke: %s".formatted(address(), e),
                e);
    }

    @Override
    public void close() {
        http.close();
    }

    /**
     * What came back.
     *
     * @param mode {@code pending} where no reply came within the gateway's patience
     */
    record Reply(String message, String mode, String text) {}
}
