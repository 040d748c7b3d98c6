package dev.companion.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/** Collects durations of up to ten minutes, to three digits, from any thread. */
final class Latencies {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);
    private static final int DIGITS = 3;

    private final ConcurrentHistogram nanos = new ConcurrentHistogram(LONGEST, DIGITS);

    /** A duration; what is below zero, as between two clocks' ticks, counts as none. */
    void record(Duration duration) {
        record(duration.toNanos());
    }

    void record(long duration) {
        nanos.recordValue(Math.clamp(duration, 0, LONGEST));
    }

    Quantiles quantiles() {
        return Quantiles.of(nanos);
    }
}
