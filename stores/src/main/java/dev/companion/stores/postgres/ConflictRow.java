package dev.companion.stores.postgres;

import dev.companion.schemas.ConflictEvent.SettledBy;
import dev.companion.schemas.ConflictType;
import dev.companion.schemas.SuggestedResolution;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Two memories that disagree, or one and the personality.
 *
 * @param id derived from its place in the log; grows with it
 * @param event the event that told of it
 * @param first the newer memory
 * @param second the older one; absent when it is the personality that disagrees
 * @param confidence 0…1
 * @param settled absent while it is pending
 */
public record ConflictRow(
        long id,
        UUID event,
        Instant detectedAt,
        ConflictType type,
        UUID first,
        Optional<UUID> second,
        double confidence,
        String description,
        SuggestedResolution suggestion,
        Optional<Settled> settled) {

    /**
     * What became of it.
     *
     * @param kept absent when it was left as it is
     */
    public record Settled(
            Instant at, SettledBy by, Optional<SuggestedResolution> kept, String note) {}

    /** {@code pending}, {@code resolved} or {@code ignored}. */
    public String status() {
        return settled.map(s -> s.kept().isPresent() ? ConflictRows.RESOLVED : ConflictRows.IGNORED)
                .orElse(ConflictRows.PENDING);
    }
}
