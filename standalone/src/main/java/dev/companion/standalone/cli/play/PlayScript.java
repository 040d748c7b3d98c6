package dev.companion.standalone.cli.play;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who says what when. A line is {@code 2026-03-02 08:10 words}; {@code user: name} names the one
 * who speaks, {@code #} opens a comment.
 *
 * @param lines in the order of their times
 */
public record PlayScript(String user, List<Line> lines) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2})\\s+(\\S.*)");
    private static final Pattern USER = Pattern.compile("user:\\s*(\\S+)");

    public PlayScript {
        lines = List.copyOf(lines);
    }

    /** One thing that is said. */
    public record Line(LocalDateTime at, String text) {}

    /**
     * Reads a script.
     *
     * @throws IllegalArgumentException naming the line that is not one
     */
    public static PlayScript of(List<String> script) {
        var user = "ada";
        var lines = new ArrayList<Line>();
        for (int i = 0; i < script.size(); i++) {
            var text = script.get(i).strip();
            var named = USER.matcher(text);
            if (named.matches()) {
                user = named.group(1);
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                lines.add(after(lines, line(text, i + 1), i + 1));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a script must have a line like " + EXAMPLE);
        }
        return new PlayScript(user, lines);
    }

    private static final String EXAMPLE = "\"2026-03-02 08:10 Good morning!\"";

    private static Line line(String text, int number) {
        var found = LINE.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "line %d must be like %s, was another".formatted(number, EXAMPLE));
        }
        try {
            return new Line(LocalDateTime.parse(found.group(1), TIME), found.group(2));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "line %d must have a time that there is, had %s"
                            .formatted(number, found.group(1)),
                    e);
        }
    }

    private static Line after(List<Line> before, Line line, int number) {
        if (!before.isEmpty() && line.at().isBefore(before.getLast().at())) {
            throw new IllegalArgumentException(
                    "line %d must not be before the line above it".formatted(number));
        }
        return line;
    }
}
