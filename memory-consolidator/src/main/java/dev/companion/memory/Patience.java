package dev.companion.memory;

import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits a second or two for what others are about to have done. */
final class Patience {

    /** Between two looks; each time twice as long. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private static final int LOOKS = 7;

    private Patience() {}

    /**
     * Returns once it is so.
     *
     * @throws NotNow when it is not by then
     */
    static void until(BooleanSupplier done, String otherwise) {
        var pause = FIRST_PAUSE;
        for (int looks = 1; !done.getAsBoolean(); looks++) {
            if (looks == LOOKS) {
                throw new NotNow(otherwise);
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2);
        }
    }
}
