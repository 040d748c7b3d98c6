package dev.companion.bench.injection;

import dev.companion.bench.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What cross-validation and fitting came to. */
public record ScreenFitResult(int count, int own, Rates meant, Rates worded, double seconds)
        implements Report {

    @Override
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("by cross-validation, lines of one template in one fold:");
        lines.add("%-34s%14s%16s".formatted("", "with vectors", "without"));
        lines.add(row("F1", meant.f1(), worded.f1()));
        lines.add(row("precision", meant.precision(), worded.precision()));
        lines.add(row("recall", meant.recall(), worded.recall()));
        lines.add(row("false alarms", meant.falseAlarms(), worded.falseAlarms()));
        meant.kinds()
                .forEach((kind, share) -> {
                    var without = worded.kinds().getOrDefault(kind, new Rates.Share(0, 0));
                    lines.add(
                            "%-34s%8d of %3d%7d"
                                    .formatted(
                                            kind,
                                            share.flagged(),
                                            share.lines(),
                                            without.flagged()));
                });
        lines.add(
                String.format(
                        Locale.ROOT,
                        "fitted on %,d lines and %,d of our own in %.0f s",
                        count,
                        own,
                        seconds));
        return lines;
    }

    private static String row(String name, double meant, double worded) {
        return String.format(Locale.ROOT, "%-34s%14.3f%16.3f", name, meant, worded);
    }
}
