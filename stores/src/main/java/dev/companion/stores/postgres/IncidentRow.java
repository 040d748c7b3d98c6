package dev.companion.stores.postgres;

import dev.companion.schemas.SecurityEvent.Escalation;
import dev.companion.schemas.SecurityEvent.Threat;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * An attack that was noticed.
 *
 * @param userId what the door calls who did it
 * @param text what was written; absent while the message has not been read
 * @param response what the companion answered; absent while it has not
 * @param confidence 0…1
 * @param escalation how far it had come with this one, where it went further
 * @param violations attacks of theirs by then, where it went further
 */
public record IncidentRow(
        long id,
        String userId,
        Instant at,
        UUID message,
        Optional<String> text,
        Optional<String> response,
        Threat kind,
        double confidence,
        Optional<Escalation> escalation,
        OptionalInt violations) {}
