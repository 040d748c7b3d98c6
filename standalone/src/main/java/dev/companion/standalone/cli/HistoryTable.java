package dev.companion.standalone.cli;

import tools.jackson.databind.JsonNode;

/** Moments of a life for people, a line each. */
final class HistoryTable {

    private static final String ROW = "%-25s  %-18s  %-17s  %-9s  %-10s  %-17s  %s";

    private HistoryTable() {}

    static void print(Screen screen, JsonNode moments) {
        screen.line(
                screen.dim(
                        ROW.formatted(
                                        "when",
                                        "event",
                                        Told.PAD,
                                        "mood",
                                        "octant",
                                        "moved by",
                                        "felt")
                                .stripTrailing()));
        for (var moment : moments) {
            if (screen.closed()) {
                return;
            }
            screen.line(row(moment));
        }
    }

    private static String row(JsonNode moment) {
        return ROW.formatted(
                        Told.local(moment.path("at")),
                        Plain.line(Told.type(moment), 18),
                        Told.pad(moment.path("mood")),
                        Told.word(moment.path("emotion")),
                        Told.word(moment.path("octant")),
                        Told.pad(moment.path("moved")),
                        Told.emotions(moment.path("emotions")))
                .stripTrailing();
    }
}
