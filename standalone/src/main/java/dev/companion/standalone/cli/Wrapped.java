package dev.companion.standalone.cli;

import java.util.ArrayList;
import java.util.List;

/** Text that others wrote, in lines that fit a terminal. */
record Wrapped(int width) {

    private static final int DEFAULT_WIDTH = 100;
    private static final int LEAST = 40;
    private static final int MOST = 160;

    /** As wide as the terminal is said to be (COLUMNS). */
    static Wrapped in(Surroundings here) {
        var columns = here.environment().getOrDefault("COLUMNS", "");
        int width = columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
        return new Wrapped(Math.clamp(width, LEAST, MOST));
    }

    /** Each line begins with as many spaces; a word that fits in none is cut. */
    List<String> lines(String text, int indent) {
        int room = width - indent;
        var lines = new ArrayList<String>();
        for (var paragraph : Plain.text(text).split("\n", -1)) {
            var line = new StringBuilder();
            for (var word : paragraph.strip().split("\\s+", -1)) {
                var rest = word;
                if (!line.isEmpty() && length(line) + 1 + length(rest) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (length(rest) > room) {
                    int cut = rest.offsetByCodePoints(0, room);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines.stream().map(line -> (" ".repeat(indent) + line).stripTrailing()).toList();
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
