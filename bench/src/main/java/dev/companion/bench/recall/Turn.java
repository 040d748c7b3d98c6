package dev.companion.bench.recall;

import dev.companion.bench.BenchFailed;
import dev.companion.bench.emotion.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A line of a chat.
 *
 * @param text with what an image shows in brackets behind it
 */
record Turn(String chat, String id, String speaker, Instant at, String text) {

    /**
     * Reads lines with conv, turn_id, speaker, ts and text, and maybe image_caption.
     *
     * @throws BenchFailed when a line is broken or the file cannot be read
     */
    static List<Turn> read(Path file) {
        return Texts.read(file, Turn::of);
    }

    private static Turn of(JsonNode line) {
        var caption = line.get("image_caption");
        var text = Texts.string(line, "text");
        boolean image = caption != null && caption.isString();
        return new Turn(
                Texts.string(line, "conv"),
                Texts.string(line, "turn_id"),
                Texts.string(line, "speaker"),
                time(Texts.string(line, "ts")),
                image ? text + " [" + caption.asString() + "]" : text);
    }

    private static Instant time(String written) {
        try {
            return LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw new Texts.Broken("expected a time like 2023-05-08T13:56:00 as \"ts\"");
        }
    }
}
