package dev.companion.bench.crisis;

import dev.companion.bench.BenchFailed;
import dev.companion.mind.guard.CrisisReading.Danger;
import dev.companion.mind.guard.CrisisSigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Reads labelled lines as the product screens them, and counts by kind and by language. */
public final class CrisisEval {

    private static final String CRISIS = "crisis";

    private CrisisEval() {}

    /**
     * Reads rows of label, kind, language and text, with tabs between; a label of {@code crisis} is
     * danger, any other is none.
     *
     * @throws BenchFailed when a row is broken or the file cannot be read
     */
    public static CrisisEvalResult run(Path in) {
        long began = System.nanoTime();
        var counts = new TreeMap<String, CrisisCount>();
        var wrong = new ArrayList<String>();
        int lines = 0;
        for (var row : rows(in)) {
            var cells = row.split("\t", -1);
            if (cells.length != 4) {
                throw new BenchFailed(
                        "%s: expected label, kind, language and text, found: %s"
                                .formatted(in, row));
            }
            boolean danger = cells[0].equals(CRISIS);
            boolean found = CrisisSigns.read(cells[3]) instanceof Danger;
            var count = CrisisCount.of(danger, found);
            counts.merge("kind " + cells[1], count, CrisisCount::plus);
            counts.merge("language " + cells[2], count, CrisisCount::plus);
            counts.merge("all", count, CrisisCount::plus);
            if (danger != found) {
                wrong.add((danger ? "missed: " : "false alarm: ") + cells[3]);
            }
            lines++;
        }
        double millis = (System.nanoTime() - began) / 1e6 / Math.max(1, lines);
        return new CrisisEvalResult(counts, wrong, millis, CrisisSigns.VERSION);
    }

    private static List<String> rows(Path in) {
        try {
            return Files.readAllLines(in).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new BenchFailed("%s cannot be read: %s".formatted(in, e.getMessage()), e);
        }
    }
}
