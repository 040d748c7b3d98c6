package dev.companion.mind.standing;

import dev.companion.schemas.UserEvent.BecameDormant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A long silence.
 *
 * @param id of the fact that it is one
 * @param lastHeard when the person wrote for the last time before it
 */
public record Dormancy(UUID id, Instant lastHeard) {

    /** After so long without a word someone is dormant. */
    public static final Duration SILENCE = Duration.ofDays(30);

    /** What a silence has become by a moment; empty while it is not long enough. */
    public static Optional<BecameDormant> decide(Instant lastHeard, Instant now) {
        return lastHeard.plus(SILENCE).isAfter(now)
                ? Optional.empty()
                : Optional.of(new BecameDormant(now, lastHeard));
    }
}
