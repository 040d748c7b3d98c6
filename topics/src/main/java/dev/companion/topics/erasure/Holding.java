package dev.companion.topics.erasure;

import dev.companion.schemas.ErasureEvent.ErasureRequested;
import dev.companion.schemas.ErasureEvent.Processor;
import dev.companion.schemas.Recorded;
import java.util.Map;

/**
 * What a processor holds of people.
 *
 * @param module the source of its facts
 */
public record Holding(Processor processor, String module, Duty duty) {

    /** How it lets go. */
    @FunctionalInterface
    public interface Duty {

        /**
         * Returns when nothing of the companion's is held any more, for good. It may be called
         * again.
         *
         * @return how much there was, by name
         * @throws dev.companion.topics.lanes.LaneHandler.NotNow when that cannot be done or known
         *     now; it is then tried again
         */
        Map<String, Long> letGo(Recorded<ErasureRequested> request);
    }
}
