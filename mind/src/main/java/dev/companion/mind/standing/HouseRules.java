package dev.companion.mind.standing;

import dev.companion.schemas.Event;
import dev.companion.schemas.SecurityEvent.Escalation;
import dev.companion.schemas.SecurityEvent.OffenderEscalated;
import dev.companion.schemas.UserEvent.Banned;
import dev.companion.schemas.UserEvent.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is put up with, and what follows when it is too much. Sizes other than the day's limit are
 * ours.
 *
 * @param mostPerDay attacks in a day (UTC) that are borne; the next one shuts its author out
 * @param ban for how long
 * @param repeatedBan for how long where they were shut out in the {@link #MEMORY} before
 */
public record HouseRules(int mostPerDay, Duration ban, Duration repeatedBan) {

    public static final HouseRules DEFAULT =
            new HouseRules(10, Duration.ofHours(24), Duration.ofDays(7));

    /** How long a ban is held against someone. */
    public static final Duration MEMORY = Duration.ofDays(30);

    /** Two may be a misunderstanding. */
    private static final int WATCHED_FROM = 3;

    public HouseRules {
        requirePositive("mostPerDay", mostPerDay > 0, mostPerDay);
        requirePositive("ban", ban.isPositive(), ban);
        requirePositive("repeatedBan", repeatedBan.isPositive(), repeatedBan);
    }

    /** How far it has come with so many attacks in a day; empty while nothing follows. */
    public Optional<Escalation> level(int violations) {
        if (violations > mostPerDay) {
            return Optional.of(Escalation.BANNED);
        }
        if (violations > 1 && 2 * violations >= mostPerDay) {
            return Optional.of(Escalation.WARNED);
        }
        return violations >= WATCHED_FROM ? Optional.of(Escalation.WATCHED) : Optional.empty();
    }

    /**
     * What follows from an attack: nothing while it stays as far as it was.
     *
     * @param violations the day's up to this one, which counts
     */
    public List<Event> decide(Standing standing, Offence offence, int violations) {
        var reached = level(violations);
        if (reached.isEmpty()) {
            return List.of();
        }
        var level = reached.get();
        var escalated = new OffenderEscalated(offence.at(), offence.message(), violations, level);
        if (level == Escalation.BANNED) {
            var until = offence.at().plus(length(standing, offence.at()));
            return List.of(escalated, new Banned(offence.at(), until, Cause.VIOLATIONS));
        }
        return reached.equals(level(violations - 1)) ? List.of() : List.of(escalated);
    }

    private Duration length(Standing standing, Instant at) {
        return standing.offendedBetween(at.minus(MEMORY), at) ? repeatedBan : ban;
    }

    private static void requirePositive(String what, boolean positive, Object found) {
        if (!positive) {
            throw new IllegalArgumentException(what + " must be positive, was " + found);
        }
    }
}
