package dev.companion.schemas;

import java.time.Instant;
import java.util.UUID;

/**
 * A quirk as it stands at one moment.
 *
 * @param strength 0…1, what is left of it by then
 * @param times in how many replies it has shown so far
 * @param active whether it is strong and old enough to shape replies
 */
public record QuirkSnapshot(
        UUID quirk,
        QuirkKind kind,
        double strength,
        int times,
        Instant firstSeen,
        Instant lastSeen,
        boolean active) {}
