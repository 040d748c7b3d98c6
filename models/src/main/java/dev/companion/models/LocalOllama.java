package dev.companion.models;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An Ollama on this machine: looked for, so that it can be offered, and never used unasked. Asks
 * with what every JDK has loaded already, because most often nobody is there.
 *
 * @param address such as {@link #USUAL}
 */
public record LocalOllama(URI address) {

    /** Where Ollama listens unless it is told otherwise. */
    public static final URI USUAL = URI.create("http://localhost:11434");

    private static final int PATIENCE_MILLIS = 300;
    private static final int MAX_BYTES = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The models it has; empty when there is none, or no Ollama either. */
    public List<String> models() {
        try {
            var connection =
                    (HttpURLConnection) address.resolve("/api/tags").toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setInstanceFollowRedirects(false);
            try (var body = connection.getInputStream()) {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK
                        ? names(body.readNBytes(MAX_BYTES))
                        : List.of();
            } finally {
                connection.disconnect();
            }
        } catch (IOException | JacksonException _) {
            return List.of();
        }
    }

    /** One line that says what to set to talk with it; empty when there is nothing to offer. */
    public Optional<String> offer() {
        return models().stream()
                .findFirst()
                .map(model ->
                        "Ollama is at %s; to talk with its model set CHAT_BASE_URL=%s/v1 CHAT_MODEL=%s"
                                .formatted(address, address, model));
    }

    private static List<String> names(byte[] body) {
        var names = new ArrayList<String>();
        for (var model : JSON.readTree(body).path("models")) {
            var name = model.path("name").asString("");
            if (!name.isBlank() && name.chars().allMatch(c -> c > ' ' && c < 127)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
