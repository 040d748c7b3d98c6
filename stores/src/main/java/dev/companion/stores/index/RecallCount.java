package dev.companion.stores.index;

import java.time.Instant;

/**
 * How often a memory was recalled.
 *
 * @param times 1 or more
 * @param last when it was the last time
 */
public record RecallCount(int times, Instant last) {

    static RecallCount once(Instant at) {
        return new RecallCount(1, at);
    }

    RecallCount again(Instant at) {
        return new RecallCount(
                times == Integer.MAX_VALUE ? times : times + 1, at.isAfter(last) ? at : last);
    }
}
