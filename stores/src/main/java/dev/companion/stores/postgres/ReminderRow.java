package dev.companion.stores.postgres;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something a companion means to bring up, or did.
 *
 * @param id derived from its place in the log; grows with it
 * @param reminder the event that set it
 * @param due from when on
 * @param turn what was answered when it was taken up
 * @param kept when it was brought up; absent while it is open
 */
public record ReminderRow(
        long id,
        UUID reminder,
        Instant at,
        Instant due,
        UUID turn,
        String text,
        Optional<Instant> kept) {}
