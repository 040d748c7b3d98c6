package dev.companion.gateway.personality;

import java.time.Instant;
import java.util.Optional;

/**
 * A need as readers get it.
 *
 * @param currentLevel 0…1 at {@code lastUpdated}
 * @param baseline the level that it began at
 * @param decayRate how much of it goes in an hour
 * @param lastUpdated the moment that the level is true for
 */
record NeedView(
        long id,
        String userId,
        String needType,
        double currentLevel,
        double baseline,
        double decayRate,
        Instant lastUpdated,
        Optional<Instant> lastSatisfied,
        int satisfactionCount) {}
