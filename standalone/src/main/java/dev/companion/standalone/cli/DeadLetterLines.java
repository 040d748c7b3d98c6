package dev.companion.standalone.cli;

import tools.jackson.databind.JsonNode;

/** A dead letter for people to read. */
final class DeadLetterLines {

    private DeadLetterLines() {}

    static void show(Screen screen, JsonNode letter) {
        screen.line(screen.bold(DeadLetterPlace.name(letter)));
        line(screen, "put away by", text(letter, "processor"));
        line(screen, "at", text(letter, "time"));
        line(screen, "because", text(letter, "reason"));
        var from = letter.path("from");
        line(
                screen,
                "it stood at",
                "%s-%s@%s"
                        .formatted(
                                text(from, "topic"),
                                text(from, "partition"),
                                text(from, "offset")));
        line(screen, "event", text(letter, "event_type"));
        line(screen, "user", text(letter, "user_id"));
        var redriven = letter.path("redriven");
        if (redriven.isObject()) {
            var why = text(redriven, "reason");
            line(
                    screen,
                    "handed back",
                    "%s, %s%s"
                            .formatted(
                                    text(redriven, "at"),
                                    text(redriven, "outcome"),
                                    why.isEmpty() ? "" : ": " + why));
        }
    }

    private static void line(Screen screen, String name, String value) {
        if (!value.isEmpty()) {
            screen.line("  %-12s %s".formatted(name, value));
        }
    }

    private static String text(JsonNode node, String field) {
        return Plain.line(node.path(field).asString(""), 200);
    }
}
