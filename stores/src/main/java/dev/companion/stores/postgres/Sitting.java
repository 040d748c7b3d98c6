package dev.companion.stores.postgres;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The last time someone sat talking: their messages one after the other without a long silence.
 *
 * @param conversation of the last message
 * @param startedAt when the first message was written
 * @param lastActivity when the last line was, of either side
 * @param messages of theirs
 * @param changes how many facts moved the companion's personality meanwhile
 * @param endedAt when the companion was asked to look back on it; never before the last activity
 */
public record Sitting(
        UUID conversation,
        Instant startedAt,
        Instant lastActivity,
        long messages,
        long changes,
        Optional<Instant> endedAt) {}
