package dev.companion.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What something took each time, on the wall and of this thread's processor time. */
final class Spent {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Histogram wall = histogram();
    private final Histogram processor = histogram();

    private static Histogram histogram() {
        return new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
    }

    void on(Runnable work) {
        long began = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        work.run();
        processor.recordValue(THREADS.getCurrentThreadCpuTime() - used);
        wall.recordValue(System.nanoTime() - began);
    }

    Times times() {
        return new Times(Quantiles.of(wall), Quantiles.of(processor));
    }

    /**
     * Both, in milliseconds.
     *
     * @param processor of the thread that waited; what others did for it is not in it
     */
    public record Times(Quantiles wall, Quantiles processor) {}
}
