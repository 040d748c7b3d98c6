package dev.companion.standalone.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A mood in one calm line: what it is called, and three small bars. */
record MoodLine(String emotion, String octant, double pleasure, double arousal, double dominance) {

    private static final int CELLS = 5;

    static MoodLine of(JsonNode pad, JsonNode emotion, JsonNode octant) {
        return new MoodLine(
                Plain.line(emotion.asString(""), 40),
                Plain.line(octant.asString(""), 40),
                pad.path("pleasure").asDouble(0),
                pad.path("arousal").asDouble(0),
                pad.path("dominance").asDouble(0));
    }

    String text() {
        var name =
                Stream.of(emotion, octant)
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(" · "));
        return "%s   pleasure %s  arousal %s  dominance %s"
                .formatted(name, bar(pleasure), bar(arousal), bar(dominance))
                .strip();
    }

    /** −1…1 as a bar, half full at 0, with the number. */
    private static String bar(double value) {
        int full = (int) Math.round((Math.clamp(value, -1, 1) + 1) / 2 * CELLS);
        return "▰".repeat(full) + "▱".repeat(CELLS - full) + signed(value);
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, " %+.2f", value).replace('-', '−');
    }
}
