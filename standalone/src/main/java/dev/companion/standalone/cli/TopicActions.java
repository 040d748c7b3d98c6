package dev.companion.standalone.cli;

import tools.jackson.databind.JsonNode;

/** What is to be done, or was done, to each topic. */
final class TopicActions {

    private TopicActions() {}

    /** Prints them; an action that was refused makes the command fail. */
    static int show(Screen screen, Form form, JsonNode actions) {
        boolean refused = false;
        for (var action : actions) {
            refused |= action.path("action").asString("").equals("refuse");
            screen.line(form.json ? Form.line(action) : row(screen, action));
        }
        return refused ? ExitCode.FAILED : ExitCode.OK;
    }

    private static String row(Screen screen, JsonNode action) {
        var word = Plain.line(action.path("action").asString(""), 9);
        var padded = "%-9s".formatted(word);
        var painted =
                switch (word) {
                    case "keep" -> screen.dim(padded);
                    case "refuse" -> screen.red(padded);
                    default -> screen.green(padded);
                };
        return "%s %-44s %s"
                .formatted(
                        painted,
                        Plain.line(action.path("topic").asString(""), 80),
                        Plain.line(action.path("detail").asString(""), 200))
                .stripTrailing();
    }
}
