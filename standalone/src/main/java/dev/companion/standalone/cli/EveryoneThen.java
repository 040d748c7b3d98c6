package dev.companion.standalone.cli;

import tools.jackson.databind.JsonNode;

/** How everyone's companion was at a time, a line each. */
final class EveryoneThen {

    private static final String ROW = "%-24s  %-17s  %-9s  %-10s  %7s  %s";

    private EveryoneThen() {}

    static void print(Screen screen, JsonNode companions) {
        if (companions.isEmpty()) {
            screen.note("there was no companion then");
            return;
        }
        screen.line(
                screen.dim(ROW.formatted("user", Told.PAD, "mood", "octant", "version", "hash")));
        for (var one : companions) {
            screen.line(
                    ROW.formatted(
                                    Plain.line(one.path("user_id").asString("?"), 24),
                                    Told.pad(one.path("mood")),
                                    Told.word(one.path("emotion")),
                                    Told.word(one.path("octant")),
                                    Plain.line(one.path("version").asString(""), 7),
                                    Plain.shortId(one.path("hash").asString("")))
                            .stripTrailing());
        }
    }
}
