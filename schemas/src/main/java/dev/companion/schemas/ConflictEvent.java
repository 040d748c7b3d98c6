package dev.companion.schemas;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where memories disagree, and what became of it. Topic {@code companion.memory.v1}. */
public sealed interface ConflictEvent extends MemoryEvent {

    /**
     * Two memories disagree, or one and the companion's own personality.
     *
     * @param first the newer memory
     * @param second the older one; absent when it is the personality that disagrees
     * @param confidence 0…1
     * @param description in plain words
     */
    record ConflictDetected(
            Instant at,
            ConflictType type,
            UUID first,
            Optional<UUID> second,
            double confidence,
            SuggestedResolution suggestion,
            @Personal String description)
            implements ConflictEvent {}

    /**
     * It is settled, or no longer counts.
     *
     * @param conflict the event that told of it
     * @param kept which was kept; absent when it was left as it is
     * @param by who settled it
     * @param note the user's own words on it; may be empty
     */
    record ConflictResolved(
            Instant at,
            UUID conflict,
            Optional<SuggestedResolution> kept,
            SettledBy by,
            @Personal String note)
            implements ConflictEvent {}

    /** Who settled a conflict. */
    enum SettledBy {
        USER,
        /** Nobody did for long; it no longer counts. */
        TIME,
        /** One of its memories is gone. */
        FORGETTING
    }
}
