package dev.companion.standalone.cli;

import tools.jackson.databind.JsonNode;

/** A record of a topic in one line: when, what, whose, and its key facts. */
record RecordLine(Screen screen, JsonNode record) {

    String text() {
        var where =
                "%s@%s"
                        .formatted(
                                record.path("partition").asString("?"),
                                record.path("offset").asString("?"));
        if (record.has("unreadable")) {
            return "%s  %s  %s"
                    .formatted(
                            screen.dim(time("appended_at")),
                            screen.dim(where),
                            screen.red("unreadable: " + shown("unreadable", 200)));
        }
        return "%s  %s  %s  %s  %s"
                .formatted(
                        screen.dim(time("at")),
                        screen.dim("%-7s".formatted(where)),
                        screen.cyan("%-20s".formatted(shown("type", 40))),
                        "%-10s".formatted(who()),
                        KeyFacts.of(record.path("data")))
                .stripTrailing();
    }

    private String time(String field) {
        var time = shown(field, 40);
        return time.length() >= 19
                ? time.substring(0, 19).replace('T', ' ')
                : "%-19s".formatted(time);
    }

    private String who() {
        return record.path("user_id").isString()
                ? shown("user_id", 20)
                : Plain.shortId(record.path("companion_id").asString(""));
    }

    private String shown(String field, int length) {
        return Plain.line(record.path(field).asString(""), length);
    }
}
