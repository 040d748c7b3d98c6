package dev.companion.standalone.cli;

import dev.companion.models.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP face of a companion running on this machine. {@link HttpURLConnection}, because the
 * newer client prepares TLS that is never used here and so costs a command 0.3 s of processor time.
 */
final class Gateway {

    /** The gateway itself answers within a minute, if only to say that it will take longer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    /** An import's lines may have hundreds of nights between them. */
    private static final Duration IMPORT_TIMEOUT = Duration.ofMinutes(30);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final String JSON_TYPE = "application/json";
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT");
    private static final int FIRST_ERROR = 400;
    private static final int NEEDS_A_KEY = 401;
    private static final int TOO_OFTEN = 429;
    private static final int MOST_WAITS = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** Of a refused POST the connection keeps the words to itself. */
    private static final String KEY_NEEDED =
            "{\"detail\": \"a key is needed here, or another one (COMPANION_API_KEY)\"}";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final ShownKey key;

    Gateway(int port, Optional<Secret> key) {
        this(port, ShownKey.only(key));
    }

    Gateway(int port, ShownKey key) {
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
        return exchange("GET", path, new byte[0], TIMEOUT);
    }

    Answer post(String path, Object body) {
        return exchange("POST", path, JSON.writeValueAsBytes(body), TIMEOUT);
    }

    Answer put(String path, Object body) {
        return exchange("PUT", path, JSON.writeValueAsBytes(body), TIMEOUT);
    }

    /** As {@link #post}, for what may take many minutes: nights, and lines of an import. */
    Answer postPatiently(String path, Object body) {
        return exchange("POST", path, JSON.writeValueAsBytes(body), IMPORT_TIMEOUT);
    }

    /** A file as it is; reading it may take a minute, and others may be before it. */
    Answer postFile(String path, byte[] file) {
        return exchange("POST", path, "application/octet-stream", file, IMPORT_TIMEOUT);
    }

    Answer delete(String path) {
        return exchange("DELETE", path, new byte[0], IMPORT_TIMEOUT);
    }

    /**
     * Hands over documents as they come, one a line, until there are no more or none are wanted.
     */
    void reading(String path, Consumer<Iterator<JsonNode>> reader) {
        streaming("GET", path, new byte[0], reader);
    }

    /** The same for an answer that comes as the work that was asked for goes on. */
    void posting(String path, Object body, Consumer<Iterator<JsonNode>> reader) {
        streaming("POST", path, JSON.writeValueAsBytes(body), reader);
    }

    /** Copies what comes, however long it takes. */
    void download(String path, OutputStream to) {
        receiving("GET", path, new byte[0], in -> in.transferTo(to));
    }

    private void streaming(
            String method, String path, byte[] body, Consumer<Iterator<JsonNode>> reader) {
        receiving(
                method,
                path,
                body,
                in -> {
                    var lines =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                    reader.accept(
                            lines.lines()
                                    .filter(line -> !line.isBlank())
                                    .map(this::json)
                                    .iterator());
                });
    }

    /** Takes in what comes, for as long as it comes. */
    @FunctionalInterface
    private interface Receiver {
        void take(InputStream in) throws IOException;
    }

    private void receiving(String method, String path, byte[] body, Receiver receiver) {
        try {
            var connection = open(method, path);
            connection.setReadTimeout(0);
            send(connection, JSON_TYPE, body);
            int status = statusOf(connection);
            if (status == NEEDS_A_KEY && key.look(this::dataFolder)) {
                receiving(method, path, body, receiver);
                return;
            }
            if (status >= FIRST_ERROR) {
                throw new Answer(status, json(body(connection))).failure();
            }
            try (var in = connection.getInputStream()) {
                receiver.take(in);
            } finally {
                connection.disconnect();
            }
        } catch (IOException | UncheckedIOException broken) {
            throw lost();
        }
    }

    /** A piece of a path or query in which everything stands for itself. */
    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer exchange(String method, String path, byte[] body, Duration timeout) {
        return exchange(method, path, JSON_TYPE, body, timeout);
    }

    private Answer exchange(
            String method, String path, String type, byte[] body, Duration timeout) {
        for (int waits = 0; ; waits++) {
            try {
                var connection = open(method, path);
                connection.setReadTimeout((int) timeout.toMillis());
                send(connection, type, body);
                int status = statusOf(connection);
                var wait =
                        waits < MOST_WAITS ? wait(status, connection) : Optional.<Duration>empty();
                if (wait.isEmpty() && !(status == NEEDS_A_KEY && key.look(this::dataFolder))) {
                    return new Answer(status, json(body(connection)));
                }
                wait.ifPresent(Pause::of);
            } catch (IOException broken) {
                throw lost();
            }
        }
    }

    /** Who asks too often is told when to ask again; a short while is waited for. */
    private static Optional<Duration> wait(int status, HttpURLConnection connection) {
        return status == TOO_OFTEN
                ? Optional.ofNullable(connection.getHeaderField("Retry-After"))
                        .filter(seconds -> seconds.matches("\\d{1,4}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0)
                : Optional.empty();
    }

    /** Where the companion says its data is. */
    private Optional<Path> dataFolder() {
        return PortCheck.dataFolder(port).map(Path::of);
    }

    /** Only a POST and a PUT have a body. */
    private void send(HttpURLConnection connection, String type, byte[] body) throws IOException {
        if (!WITH_BODY.contains(connection.getRequestMethod())) {
            return;
        }
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", type);
        connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        // With the length fixed beforehand nothing is ever sent twice behind our back.
        connection.setFixedLengthStreamingMode(body.length);
        connect(connection);
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        var url = URI.create("http://127.0.0.1:" + port + path).toURL();
        var connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(method);
        connection.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
        connection.setReadTimeout((int) TIMEOUT.toMillis());
        connection.setRequestProperty("Accept", "application/json, application/x-ndjson");
        key.now().ifPresent(secret -> connection.setRequestProperty("X-API-Key", secret.value()));
        return connection;
    }

    private int statusOf(HttpURLConnection connection) throws IOException {
        connect(connection);
        return connection.getResponseCode();
    }

    private void connect(HttpURLConnection connection) throws IOException {
        try {
            connection.connect();
        } catch (ConnectException nobody) {
            throw new NobodyAnswers(port);
        }
    }

    private static String body(HttpURLConnection connection) throws IOException {
        try (var in = stream(connection)) {
            var body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            boolean kept = connection.getResponseCode() == NEEDS_A_KEY && body.isEmpty();
            return kept ? KEY_NEEDED : body;
        }
    }

    private static InputStream stream(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() < FIRST_ERROR) {
            return connection.getInputStream();
        }
        return Optional.ofNullable(connection.getErrorStream())
                .orElseGet(InputStream::nullInputStream);
    }

    private JsonNode json(String body) {
        try {
            return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new CommandFailed("what answers on port %d is not a companion".formatted(port));
        }
    }

    private ConnectionLost lost() {
        return new ConnectionLost("the companion on port %d went away".formatted(port));
    }
}
