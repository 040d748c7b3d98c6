package dev.companion.mind.conflict;

import dev.companion.schemas.ConflictType;
import dev.companion.schemas.SuggestedResolution;
import java.util.Optional;
import java.util.UUID;

/**
 * Two things that do not go together.
 *
 * @param first the newer memory, or the episode that says what the companion is not
 * @param second the older one; absent where the other side is the companion's personality
 * @param confidence 0…1, that one of the two is wrong or over
 * @param description in plain words, for the user to read
 */
public record Conflict(
        ConflictType type,
        UUID first,
        Optional<UUID> second,
        double confidence,
        SuggestedResolution suggestion,
        String description) {

    public Conflict {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be within 0..1, was " + confidence);
        }
    }
}
