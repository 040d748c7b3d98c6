package dev.companion.bench;

import org.HdrHistogram.Histogram;

/** How long something took, in milliseconds. */
public record Quantiles(long count, double p50, double p95, double p99, double max) {

    private static final double NANOS = 1e6;

    /** Of a histogram of nanoseconds. */
    static Quantiles of(Histogram nanos) {
        return new Quantiles(
                nanos.getTotalCount(),
                nanos.getValueAtPercentile(50) / NANOS,
                nanos.getValueAtPercentile(95) / NANOS,
                nanos.getValueAtPercentile(99) / NANOS,
                nanos.getMaxValue() / NANOS);
    }
}
