package dev.companion.mind.standing;

import dev.companion.schemas.ConversationEvent.Refusal;
import dev.companion.schemas.UserEvent.Cause;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A time in which someone is not answered.
 *
 * @param id of the fact that began it
 * @param until {@link Instant#MAX} where no end is known
 * @param ended why it is over, once a fact said so; it may be over by time before that
 */
public record Exclusion(
        UUID id, Refusal reason, Instant from, Instant until, Cause cause, Optional<Cause> ended) {

    /**
     * Whether what was written then is refused. What was written at the very moment it began is
     * not: that is what led to it, and it stays what it was when it is looked at again.
     */
    boolean refuses(Instant at) {
        return at.isAfter(from) && at.isBefore(until);
    }

    /** Over by time, and nobody said so yet. */
    boolean expired(Instant at) {
        return ended.isEmpty() && !at.isBefore(until);
    }

    /** The same with its end; one that was over before stays as it is. */
    Exclusion endedAt(Instant at, Cause by) {
        if (ended.isPresent() || from.isAfter(at)) {
            return this;
        }
        var end = until.isBefore(at) ? until : at;
        return new Exclusion(id, reason, from, end, cause, Optional.of(by));
    }
}
