package dev.companion.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An invented life from a file: one line a record, with when it was said, by whom, and the words.
 */
record Life(String user, List<Line> lines) {

    private static final int COLUMNS = 3;
    private static final int DAYS_A_WEEK = 7;

    /** What was said. */
    record Line(Instant at, String role, String text) {}

    /** Twelve weeks of somebody who moves, changes their trade and plays the cello. */
    static Life ofTwelveWeeks(String user) {
        try (var file = Life.class.getResourceAsStream("twelve-weeks.txt")) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new Life(
                    user,
                    text.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(" ", COLUMNS))
                            .map(line -> new Line(Instant.parse(line[0]), line[1], line[2]))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As they are imported; of the weeks from the first to the last, the first of all being 1. */
    List<Map<String, Object>> weeks(int first, int last) {
        var begin = lines.getFirst().at().truncatedTo(ChronoUnit.DAYS);
        var from = begin.plus((first - 1L) * DAYS_A_WEEK, ChronoUnit.DAYS);
        var to = begin.plus((long) last * DAYS_A_WEEK, ChronoUnit.DAYS);
        var some = new ArrayList<Map<String, Object>>();
        for (var said : lines) {
            if (!said.at().isBefore(from) && said.at().isBefore(to)) {
                var line = new LinkedHashMap<String, Object>();
                line.put("line", some.size() + 1);
                line.put("ts", said.at().toString());
                line.put("user", user);
                line.put("text", said.text());
                line.put("role", said.role());
                line.put("occurrence", 0);
                some.add(line);
            }
        }
        return some;
    }

    List<Map<String, Object>> all() {
        return weeks(1, Integer.MAX_VALUE / DAYS_A_WEEK);
    }
}
