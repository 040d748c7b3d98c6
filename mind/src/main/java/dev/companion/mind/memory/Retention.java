package dev.companion.mind.memory;

import java.time.Duration;

/**
 * What time leaves of a memory: MemoryBank's forgetting curve (arXiv 2305.10250, §2.3, after
 * Ebbinghaus), R = e<sup>−t/S</sup>, t the days since the memory was last recalled, or made, and S
 * its strength. The paper lets S begin at 1 and grow by 1 with every recall; here one such step is
 * {@value #DAYS} days, as months are talked over and not minutes. The code published with the paper
 * computes e<sup>−t·S/5</sup>, by which what is recalled often fades faster: that is not done here.
 *
 * <p>Importance does not enter into S, as it is a sign of its own. Nothing is deleted by it, and it
 * is computed from times alone, so that no job has to keep it up to date.
 */
final class Retention {

    /** By how many days one recall makes a memory stronger, and how strong it is at first. */
    static final double DAYS = 30;

    private static final double MILLIS_PER_DAY = 86_400_000.0;

    private Retention() {}

    /**
     * From 1 (just recalled, or pinned) towards 0; never more as time goes by.
     *
     * @param idle since it was last recalled, or made; not negative
     * @param recalls how often it was recalled, 0 or more
     */
    static double of(Duration idle, int recalls, boolean pinned) {
        if (pinned) {
            return 1;
        }
        double strength = DAYS * (1.0 + recalls);
        return StrictMath.exp(-idle.toMillis() / MILLIS_PER_DAY / strength);
    }
}
