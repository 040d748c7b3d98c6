package dev.companion.bench.recall;

import dev.companion.bench.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What recalling came to.
 *
 * @param rows the product first; more of them where others were compared with it
 */
public record RecallEvalResult(int turns, int questions, double seconds, List<Row> rows)
        implements Report {

    public RecallEvalResult {
        rows = List.copyOf(rows);
    }

    /**
     * One way to recall.
     *
     * @param recallAt5 the part of the evidence among the first five, 0…1
     * @param recallAt10 the same of the first ten
     * @param multiHopAt10 the same of questions that need several turns
     * @param meanMillis for one question, without embedding it
     * @param p95Millis the same, of 95 in a hundred no more
     */
    public record Row(
            String name,
            double recallAt5,
            double recallAt10,
            double multiHopAt10,
            double meanMillis,
            double p95Millis) {}

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d questions about %,d turns in %.1f s",
                        questions,
                        turns,
                        seconds));
        lines.add("");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%-36s %6s %6s %9s %8s %8s",
                        "",
                        "R@5",
                        "R@10",
                        "multi@10",
                        "ms mean",
                        "ms p95"));
        for (var row : rows) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-36s %6.3f %6.3f %9.3f %8.2f %8.2f",
                            row.name,
                            row.recallAt5,
                            row.recallAt10,
                            row.multiHopAt10,
                            row.meanMillis,
                            row.p95Millis));
        }
        return lines;
    }
}
