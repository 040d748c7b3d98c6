package dev.companion.models;

import java.time.Duration;

/** A span of patience that started at a moment of {@link System#nanoTime()}. */
record Deadline(long startNanos, Duration limit) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime(), limit);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** What is left, zero or negative when it has passed. */
    Duration left() {
        return limit.minus(elapsed());
    }
}
