package dev.companion.standalone.cli;

import dev.companion.models.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP face of a companion running on this machine. */
final class Gateway {

    /** The gateway itself answers within a minute, if only to say that it will take longer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int FIRST_ERROR = 400;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final Optional<Secret> key;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_TIMEOUT)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .build();

    Gateway(int port, Optional<Secret> key) {
        this.port = port;
        this.key = key;
    }

    int port() {
        return port;
    }

    JsonNode get(String path) {
        return ask(path).orFail();
    }

    Answer ask(String path) {
        return answer(request(path).timeout(TIMEOUT).GET().build());
    }

    Answer post(String path, Object body) {
        var json = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return answer(
                request(path)
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/json")
                        .POST(json)
                        .build());
    }

    void delete(String path) {
        var _ = answer(request(path).timeout(TIMEOUT).DELETE().build());
    }

    /** Hands over documents as they come, one a line, until there are no more or none are wanted. */
    void reading(String path, Consumer<Iterator<JsonNode>> reader) {
        var response = exchange(request(path).GET().build(), BodyHandlers.ofLines());
        try (var lines = response.body()) {
            if (response.statusCode() >= FIRST_ERROR) {
                var body = String.join("\n", lines.toList());
                throw new Answer(response.statusCode(), json(body)).failure();
            }
            reader.accept(lines.filter(line -> !line.isBlank()).map(this::json).iterator());
        } catch (UncheckedIOException broken) {
            throw lost();
        }
    }

    /** A piece of a path or query in which everything stands for itself. */
    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        request.header("Accept", "application/json, application/x-ndjson");
        key.ifPresent(secret -> request.header("X-API-Key", secret.value()));
        return request;
    }

    private Answer answer(HttpRequest request) {
        var response = exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), json(response.body()));
    }

    private JsonNode json(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new CommandFailed("what answers on port %d is not a companion".formatted(port));
        }
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (ConnectException nobody) {
            throw new NobodyAnswers(port);
        } catch (IOException lost) {
            throw lost();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted");
        }
    }

    private ConnectionLost lost() {
        return new ConnectionLost("the companion on port %d went away".formatted(port));
    }
}
