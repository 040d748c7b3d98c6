package dev.companion.stores.postgres;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person and what they and their companion have done.
 *
 * @param userId what the door calls them
 * @param profile the personality profile their companion has; empty until that is read
 * @param timeZone IANA name; empty until the companion's first fact is read
 * @param region ISO 3166 alpha-2 code
 * @param lastHeard when they last wrote
 */
public record UserRow(
        UUID companion,
        String userId,
        String name,
        Instant createdAt,
        Instant lastActive,
        String profile,
        String timeZone,
        Optional<String> region,
        Optional<Instant> lastHeard,
        long interactions,
        long proactiveInteractions) {}
