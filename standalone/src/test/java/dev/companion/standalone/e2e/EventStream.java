package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One who listens to a stream of server-sent events, as a browser would. */
final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private volatile String lastId = "";
    private volatile boolean over;

    /** Something that was heard. */
    record Heard(String id, String event, JsonNode data) {}

    private EventStream(InputStream body) {
        this.body = body;
    }

    /** Listens from now on. */
    static EventStream of(Web web, String user) {
        return since(web, user, "");
    }

    /** Listens, and hears what came since an event. */
    static EventStream since(Web web, String user, String lastId) {
        var request = web.request("/chat/stream/" + Web.escaped(user)).GET();
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            var stream = new EventStream(response.body());
            Thread.ofVirtual().start(stream::read);
            Awaitility.await().atMost(PATIENCE).until(() -> !stream.lastId.isEmpty());
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var event = "";
            var data = "";
            var id = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        heard.add(new Heard(id, event, JSON.readTree(data)));
                    }
                    lastId = id.isEmpty() ? lastId : id;
                    event = "";
                    data = "";
                    id = "";
                }
            }
        } catch (IOException _) {
            // It was closed from this side.
            over = true;
        }
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** The id of the last event that had one. */
    String lastId() {
        return lastId;
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    List<JsonNode> heard(String event) {
        return heard.stream().filter(it -> it.event().equals(event)).map(Heard::data).toList();
    }

    /** The first event of a name, once it is there. */
    JsonNode await(String event) {
        return await(event, 1).getFirst();
    }

    List<JsonNode> await(String event, int many) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(heard(event)).as("%s", heard).hasSizeGreaterThanOrEqualTo(many));
        return heard(event);
    }

    void awaitMood(String cause) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(heard("mood"))
                                .anyMatch(mood -> mood.path("cause").asString().equals(cause)));
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
