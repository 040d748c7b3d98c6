package dev.companion.gateway.privacy;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A line of a conversation for reading. */
final class SaidView {

    private SaidView() {}

    /** As Markdown; nothing for a fact in which nobody says anything, or that cannot be read. */
    static String of(ObjectNode fact) {
        if (!fact.has("data")) {
            return "";
        }
        return switch (fact.path("type").asString("")) {
            case "MessageReceived" -> line("You", fact);
            case "ReplyComposed" -> line("Companion", fact);
            default -> "";
        };
    }

    private static String line(String who, ObjectNode fact) {
        var data = fact.path("data");
        var text = data.path("text").asString("");
        return "**%s**, %s, %s\n\n%s\n\n"
                .formatted(
                        who,
                        fact.path("at").asString(""),
                        place(data),
                        fact.has("forgotten") ? "(forgotten)" : quoted(text));
    }

    private static String place(JsonNode data) {
        return data.path("place")
                .asString("direct")
                .toLowerCase(Locale.ROOT)
                .replace("direct", "between you two");
    }

    private static String quoted(String text) {
        return "> " + text.replace("\n", "\n> ");
    }
}
