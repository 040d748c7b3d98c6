package dev.companion.mind.initiative;

import dev.companion.mind.standing.Exclusion;
import dev.companion.mind.standing.Standing;
import dev.companion.schemas.ConversationEvent.Refusal;
import dev.companion.schemas.InitiativeEvent.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a companion does not write first.
 *
 * @param until from when on that no longer holds it back, where that is known
 */
public record Restraint(Hold why, Optional<Instant> until) {

    /** It writes first so many times within an hour, at most. */
    public static final int MOST_AN_HOUR = 3;

    /** Who was in danger gets no small talk for so long: that day, wherever midnight falls. */
    public static final Duration AFTER_DANGER = Duration.ofHours(24);

    private static final Duration HOUR = Duration.ofHours(1);

    /** What holds it back at a moment, the gravest first; empty when nothing does. */
    public static Optional<Restraint> at(Instant now, Standing standing, Past past) {
        return shutOut(now, standing)
                .or(() -> danger(now, past))
                .or(() -> silence(past))
                .or(() -> often(now, past));
    }

    private static Optional<Restraint> shutOut(Instant now, Standing standing) {
        return standing.refusing(now.plusNanos(1))
                .map(exclusion ->
                        new Restraint(
                                exclusion.reason() == Refusal.BANNED
                                        ? Hold.BANNED
                                        : Hold.DEACTIVATED,
                                end(exclusion)));
    }

    private static Optional<Instant> end(Exclusion exclusion) {
        return Optional.of(exclusion.until()).filter(end -> !end.equals(Instant.MAX));
    }

    private static Optional<Restraint> danger(Instant now, Past past) {
        return past.sign()
                .map(sign -> sign.plus(AFTER_DANGER))
                .filter(now::isBefore)
                .map(end -> new Restraint(Hold.CRISIS, Optional.of(end)));
    }

    private static Optional<Restraint> silence(Past past) {
        if (past.heard().isEmpty()) {
            return Optional.of(new Restraint(Hold.NEVER_TALKED, Optional.empty()));
        }
        var heard = past.heard().get();
        return past.wroteFirst().stream().anyMatch(heard::isBefore)
                ? Optional.of(new Restraint(Hold.UNANSWERED, Optional.empty()))
                : Optional.empty();
    }

    /** The hour of the first that still counts must pass. */
    private static Optional<Restraint> often(Instant now, Past past) {
        var counted =
                past.wroteFirst().stream()
                        .filter(at -> at.plus(HOUR).isAfter(now))
                        .sorted(Comparator.reverseOrder())
                        .limit(MOST_AN_HOUR)
                        .toList();
        return counted.size() < MOST_AN_HOUR
                ? Optional.empty()
                : Optional.of(new Restraint(Hold.OFTEN, Optional.of(counted.getLast().plus(HOUR))));
    }
}
