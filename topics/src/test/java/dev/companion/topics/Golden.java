package dev.companion.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A record of the log as a file that people can read. */
record Golden(Map<String, String> headers, String key, JsonNode value) {

    static final Path FOLDER = Kept.at("schemas/src/main/resources/golden");

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Golden of(ProducerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return new Golden(headers, record.key(), PRETTY.readTree(record.value()));
    }

    static Golden read(Path file) {
        return PRETTY.readValue(Kept.read(file), Golden.class);
    }

    /** Every sample ever written, of every version. */
    static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return PRETTY.writeValueAsString(this) + "\n";
    }

    RecordHeaders recordHeaders() {
        var all = new RecordHeaders();
        headers.forEach((name, text) -> Headers.put(all, name, text));
        return all;
    }

    byte[] bytes() {
        return PRETTY.writeValueAsBytes(value);
    }
}
