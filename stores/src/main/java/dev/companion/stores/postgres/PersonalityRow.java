package dev.companion.stores.postgres;

import dev.companion.schemas.Pad;
import dev.companion.schemas.Traits;
import java.time.Instant;
import java.util.UUID;

/**
 * A personality as it was after one fact of the journal.
 *
 * @param id derived from the place in the log
 * @param before the mood just before it
 * @param cause the id of that fact
 * @param causeType its wire name
 */
public record PersonalityRow(
        long id,
        Instant at,
        long version,
        String hash,
        Traits traits,
        Pad before,
        Pad mood,
        Pad baseline,
        String emotion,
        String octant,
        UUID cause,
        String causeType) {}
