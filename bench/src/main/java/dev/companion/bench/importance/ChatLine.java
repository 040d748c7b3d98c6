package dev.companion.bench.importance;

import dev.companion.bench.emotion.Texts;
import dev.companion.schemas.Speaker;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One line of a chat between two.
 *
 * @param conversation the chat; lines of one stand in their order
 * @param name who said it
 * @param side the companion's where the line says so, else the user's
 */
record ChatLine(String id, String conversation, String name, Speaker side, String text) {

    static List<ChatLine> read(Path file) {
        return Texts.read(file, ChatLine::of);
    }

    private static ChatLine of(JsonNode line) {
        boolean companion = line.path("role").asString("").equals("companion");
        return new ChatLine(
                Texts.string(line, "id"),
                Texts.string(line, "conv"),
                Texts.string(line, "speaker"),
                companion ? Speaker.COMPANION : Speaker.USER,
                Texts.string(line, "text"));
    }
}
