package dev.companion.mind.standing;

import dev.companion.schemas.ConversationEvent.Refusal;
import dev.companion.schemas.UserEvent;
import dev.companion.schemas.UserEvent.AdjustmentRequested;
import dev.companion.schemas.UserEvent.Banned;
import dev.companion.schemas.UserEvent.BecameDormant;
import dev.companion.schemas.UserEvent.Cause;
import dev.companion.schemas.UserEvent.CompanionInitialized;
import dev.companion.schemas.UserEvent.Deactivated;
import dev.companion.schemas.UserEvent.KeyIssued;
import dev.companion.schemas.UserEvent.KeyRevoked;
import dev.companion.schemas.UserEvent.ProfileChanged;
import dev.companion.schemas.UserEvent.Reactivated;
import dev.companion.schemas.UserEvent.StartedAnew;
import dev.companion.schemas.UserEvent.Unbanned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a person stands: a fold of the facts about them. What was refused once is refused again
 * when it is looked at again later, so past exclusions are kept with their times. A fact that is
 * seen twice changes nothing.
 *
 * @param exclusions the newest {@value #MOST_EXCLUSIONS}, oldest first
 * @param awake when they were last found to be there again; the epoch before that
 */
public record Standing(List<Exclusion> exclusions, Optional<Dormancy> dormancy, Instant awake) {

    /** Someone about whom nothing is known. */
    public static final Standing NEW = new Standing(List.of(), Optional.empty(), Instant.EPOCH);

    static final int MOST_EXCLUSIONS = 16;

    public Standing {
        exclusions = List.copyOf(exclusions);
    }

    /**
     * The standing after a fact.
     *
     * @param id the fact's
     */
    public Standing apply(UUID id, UserEvent event) {
        return switch (event) {
            case CompanionInitialized _, ProfileChanged _ -> this;
            case KeyIssued _, KeyRevoked _ -> this;
            case AdjustmentRequested _, StartedAnew _ -> this;
            case BecameDormant(var at, var lastHeard) ->
                    at.isAfter(awake)
                            ? new Standing(
                                    exclusions, Optional.of(new Dormancy(id, lastHeard)), awake)
                            : this;
            case Deactivated(var at, var cause) ->
                    with(
                            new Exclusion(
                                    id,
                                    Refusal.DEACTIVATED,
                                    at,
                                    Instant.MAX,
                                    cause,
                                    Optional.empty()));
            case Reactivated(var at, var cause) ->
                    new Standing(
                            ended(Refusal.DEACTIVATED, at, cause),
                            awake.isAfter(at) ? dormancy : Optional.empty(),
                            awake.isAfter(at) ? awake : at);
            case Banned(var at, var until, var cause) ->
                    with(new Exclusion(id, Refusal.BANNED, at, until, cause, Optional.empty()));
            case Unbanned(var at, var cause) ->
                    new Standing(ended(Refusal.BANNED, at, cause), dormancy, awake);
        };
    }

    public Status status(Instant now) {
        return refusing(now.plusNanos(1))
                .map(it -> it.reason() == Refusal.BANNED ? Status.BANNED : Status.INACTIVE)
                .orElse(dormancy.isPresent() ? Status.DORMANT : Status.ACTIVE);
    }

    /** What refuses a message written then. Someone who was put aside is told of no ban's end. */
    public Optional<Exclusion> refusing(Instant at) {
        return exclusions.stream()
                .filter(exclusion -> exclusion.refuses(at))
                .max(Comparator.comparing(Exclusion::reason));
    }

    /** Whether a ban holds then, whatever else does. */
    public boolean banned(Instant at) {
        return exclusions.stream()
                .anyMatch(it -> it.reason() == Refusal.BANNED && it.refuses(at.plusNanos(1)));
    }

    /** A ban whose time was over by then, which nobody has said yet. */
    public Optional<Exclusion> expired(Instant at) {
        return exclusions.stream()
                .filter(exclusion -> exclusion.reason() == Refusal.BANNED && exclusion.expired(at))
                .findFirst();
    }

    /** From when on attacks count that were made by then: whoever was shut out begins anew. */
    public Instant countedFrom(Instant at) {
        return exclusions.stream()
                .filter(it -> it.reason() == Refusal.BANNED && !it.until().isAfter(at))
                .map(Exclusion::until)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** Whether they were shut out for attacks between these, and were not let off by an admin. */
    boolean offendedBetween(Instant from, Instant to) {
        return exclusions.stream()
                .filter(it -> it.reason() == Refusal.BANNED && it.cause() == Cause.VIOLATIONS)
                .filter(it -> !it.ended().equals(Optional.of(Cause.ADMIN)))
                .anyMatch(it -> it.from().isAfter(from) && it.from().isBefore(to));
    }

    /** The latest word counts: it takes the place of what it finds of its kind. */
    private Standing with(Exclusion begun) {
        if (exclusions.stream().anyMatch(known -> known.id().equals(begun.id()))) {
            return this;
        }
        var all = new ArrayList<>(ended(begun.reason(), begun.from(), begun.cause()));
        all.add(begun);
        all.sort(Comparator.comparing(Exclusion::from));
        var kept = all.subList(Math.max(0, all.size() - MOST_EXCLUSIONS), all.size());
        return new Standing(kept, dormancy, awake);
    }

    private List<Exclusion> ended(Refusal reason, Instant at, Cause by) {
        return exclusions.stream()
                .map(known -> known.reason() == reason ? known.endedAt(at, by) : known)
                .toList();
    }
}
