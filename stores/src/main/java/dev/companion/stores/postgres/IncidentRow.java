package dev.companion.stores.postgres;

import dev.companion.schemas.SecurityEvent.Threat;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An attack that was noticed.
 *
 * @param text what was written; absent while the message has not been read
 * @param response what the companion answered; absent while it has not
 * @param confidence 0…1
 */
public record IncidentRow(
        long id,
        Instant at,
        UUID message,
        Optional<String> text,
        Optional<String> response,
        Threat kind,
        double confidence) {}
