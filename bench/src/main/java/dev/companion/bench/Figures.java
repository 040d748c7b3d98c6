package dev.companion.bench;

import java.util.List;
import java.util.Locale;

/** Numbers as people read them, in columns. */
final class Figures {

    private static final String NAME = "%-24s";

    private Figures() {}

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is not among our dependencies
    static String line(String name, String format, Object... values) {
        return NAME.formatted(name) + String.format(Locale.ROOT, format, values);
    }

    static String head() {
        return NAME.formatted("milliseconds")
                + "%10s%10s%10s%10s%10s".formatted("p50", "p95", "p99", "max", "count");
    }

    static String row(String name, Quantiles quantiles) {
        return line(
                name,
                "%10.1f%10.1f%10.1f%10.1f%10d",
                quantiles.p50(),
                quantiles.p95(),
                quantiles.p99(),
                quantiles.max(),
                quantiles.count());
    }

    /** The middle one of a few measurements. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
