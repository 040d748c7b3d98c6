package dev.companion.bench.crisis;

import dev.companion.bench.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What reading a set came to.
 *
 * @param counts by kind, by language and of all
 * @param wrong the lines that were misread, and how
 * @param millis per line, the first ones included
 */
public record CrisisEvalResult(
        Map<String, CrisisCount> counts, List<String> wrong, double millis, String rules)
        implements Report {

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%-24s %14s %14s".formatted("", "danger found", "false alarms"));
        counts.forEach((name, count) -> lines.add(row(name, count)));
        lines.addAll(wrong);
        lines.add(String.format(Locale.ROOT, "%.2f ms a line, by %s", millis, rules));
        return lines;
    }

    private static String row(String name, CrisisCount count) {
        return "%-24s %14s %14s"
                .formatted(
                        name,
                        of(count.found(), count.dangers()),
                        of(count.alarms(), count.others()));
    }

    private static String of(int some, int all) {
        return all == 0 ? "" : some + " of " + all;
    }
}
