package dev.companion.mind.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/** When something is to be brought up, as somebody put it. */
public sealed interface Due {

    /** From then on. */
    record At(Instant instant) implements Due {}

    /** It cannot be told, or is no time to wait for; the reason says what was expected. */
    record Unclear(String why) implements Due {}

    /** The furthest ahead. */
    Duration FURTHEST = Duration.ofDays(366);

    /**
     * Reads a time strictly: every word must mean something. Takes ISO 8601 (with an offset, or as
     * where {@code now} is), and such as {@code tomorrow evening}, {@code in 3 hours}, {@code on
     * friday at 18:30}, {@code next week}.
     *
     * @param now when and where it is said
     */
    static Due read(String when, ZonedDateTime now) {
        var at = DueText.iso(when, now.getZone()).or(() -> DueText.words(when, now));
        if (at.isEmpty()) {
            return new Unclear(
                    "due must be an ISO time such as 2026-05-06T18:00 or words such as 'tomorrow"
                            + " evening', 'in 3 hours', 'friday at 18:30', was '%s'"
                                    .formatted(shortened(when)));
        }
        var due = at.get().toInstant();
        if (!due.isAfter(now.toInstant())) {
            return new Unclear(
                    "due must be later than now, which is %s, was %s"
                            .formatted(now.toLocalDateTime(), at.get().toLocalDateTime()));
        }
        if (due.isAfter(now.toInstant().plus(FURTHEST))) {
            return new Unclear("due must be within a year, was " + at.get().toLocalDate());
        }
        return new At(due);
    }

    private static String shortened(String when) {
        return Fence.quoted(when.substring(0, Math.min(when.length(), 60)));
    }
}
