package dev.companion.stores.postgres;

import dev.companion.schemas.QuirkKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A habit that was found and put into words.
 *
 * @param id derived from the place in the log of its words
 * @param strength 0…1, as the last state had it; 0 once it has gone
 * @param times in how many replies it has shown
 */
public record QuirkRow(
        long id,
        UUID quirk,
        QuirkKind kind,
        String description,
        double strength,
        int times,
        Instant firstSeen,
        Instant lastSeen,
        boolean active) {}
