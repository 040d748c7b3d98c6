package dev.companion.mind.initiative;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What went before an initiative.
 *
 * @param wroteFirst when the companion wrote first: all of the last hour, and the last one of all
 * @param heard when the person last wrote
 * @param sign when they last seemed to be in danger
 */
public record Past(List<Instant> wroteFirst, Optional<Instant> heard, Optional<Instant> sign) {
    public Past {
        wroteFirst = List.copyOf(wroteFirst);
    }
}
