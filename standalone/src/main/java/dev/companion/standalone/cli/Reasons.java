package dev.companion.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Why a mood is what it is, for people: the mood, the baseline, then its causes by their share. */
record Reasons(Screen screen, JsonNode answer) {

    private static final int TEXT_LENGTH = 100;
    private static final int CELLS = 10;
    private static final String COLUMN = "  %-10s %s";

    List<String> lines() {
        var lines = new ArrayList<String>();
        var mood = MoodLine.of(answer.path("mood"), answer.path("emotion"), answer.path("octant"));
        lines.add(
                "At %s the companion of %s was %s."
                        .formatted(
                                Told.local(answer.path("at")),
                                Plain.line(answer.path("user_id").asString(""), 60),
                                screen.bold(words())));
        lines.add(screen.dim(mood.text()));
        lines.add("");
        lines.add(screen.dim(COLUMN.formatted("", Told.PAD)));
        lines.add(COLUMN.formatted("mood", Told.pad(answer.path("mood"))));
        lines.add(COLUMN.formatted("baseline", Told.pad(answer.path("baseline"))));
        causes(lines);
        if (answer.path("rest").isObject()) {
            lines.add(COLUMN.formatted("the rest", Told.pad(answer.path("rest"))));
        }
        var note = Plain.line(answer.path("note").asString(""), 400);
        if (!note.isEmpty()) {
            lines.addAll(List.of("", screen.dim(note)));
        }
        return List.copyOf(lines);
    }

    /** {@code content, exuberant}. */
    private String words() {
        return Stream.of("emotion", "octant")
                .map(name -> Told.word(answer.path(name)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void causes(List<String> lines) {
        if (answer.path("causes").isEmpty()) {
            lines.addAll(List.of("", "No event has left anything to see.", ""));
            return;
        }
        lines.add("");
        for (var cause : answer.path("causes")) {
            lines.add(
                    "  %s %s  %s  %s  %s"
                            .formatted(
                                    percent(cause),
                                    screen.cyan(bar(cause.path("percent").asDouble(0))),
                                    Told.pad(cause.path("share")),
                                    screen.dim(Told.local(cause.path("at"))),
                                    what(cause)));
            var text = Plain.line(cause.path("text").asString(""), TEXT_LENGTH);
            if (!text.isEmpty()) {
                lines.add(" ".repeat(40) + "“" + text + "”");
            }
            if (cause.path("message_id").isString()) {
                var message = Plain.line(cause.path("message_id").asString(""), 64);
                lines.add(screen.dim(" ".repeat(40) + "message " + message));
            }
        }
        lines.add("");
    }

    private static String percent(JsonNode cause) {
        return String.format(Locale.ROOT, "%5.1f %%", cause.path("percent").asDouble(0));
    }

    /** Shares of one mood may pull in opposite directions, so a bar is at most full. */
    private static String bar(double percent) {
        int full = (int) Math.round(Math.clamp(Math.abs(percent), 0, 100) / 100 * CELLS);
        return "█".repeat(full) + "░".repeat(CELLS - full);
    }

    private static String what(JsonNode cause) {
        var emotions = Told.emotions(cause.path("emotions"));
        var appraiser = Plain.line(cause.path("appraiser").asString(""), 40);
        return (emotions.isEmpty() ? Told.type(cause) : emotions)
                + (appraiser.isEmpty() ? "" : " (" + appraiser + ")");
    }
}
