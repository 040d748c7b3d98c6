package dev.companion.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with a bound. */
final class Await {

    private static final Duration STEP = Duration.ofMillis(20);

    private Await() {}

    /** Whether the condition came true in time; it is asked at least once. */
    static boolean until(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(STEP);
        }
        return true;
    }

    /** The same for what must be seen through: an interrupt is kept for afterwards. */
    static boolean untilEvenIfInterrupted(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return until(condition, Duration.ofNanos(end - System.nanoTime()));
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
