package dev.companion.mind.guard;

import dev.companion.mind.guard.CrisisReading.Danger;
import dev.companion.mind.guard.CrisisReading.Mentioned;
import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The hours after someone was in danger. Short answers to the question the crisis reply ended with
 * are met with care; talk of anything else gets the ordinary voice back, serious for a day.
 */
public final class CrisisAftercare {

    /** How long short answers are read as answers to the crisis reply. */
    static final Duration NEAR = Duration.ofHours(2);

    /** How long the tone stays serious. */
    static final Duration SERIOUS = Duration.ofHours(24);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private CrisisAftercare() {}

    /** One line said, and when. */
    public record Said(Speaker speaker, String text, Instant at) {}

    /**
     * What the next reply should be.
     *
     * @param reply to be said as it is, in place of what composer or model would say
     * @param prompt a sentence for a model's prompt, about what happened and how to be
     * @param serious whether jokes, teasing, quirks and idle questions stay out of the reply
     */
    public record Care(Optional<String> reply, Optional<String> prompt, boolean serious) {
        /** Nothing to take special care of. */
        public static final Care NONE = new Care(Optional.empty(), Optional.empty(), false);
    }

    private record Earlier(Crisis crisis, Instant at, List<Said> since) {}

    /**
     * For a turn that is itself no crisis.
     *
     * @param recent the lines before the turn, oldest first; a day of them, as far as there are
     * @param region as for {@link CrisisReply}
     * @param zone the user's, for the time in the prompt's sentence
     */
    public static Care of(List<Said> recent, String turn, Instant now, String region, ZoneId zone) {
        var earlier = lastCrisis(recent, now);
        if (earlier.isEmpty()) {
            return mentioned(turn);
        }
        var then = earlier.get();
        var reply =
                answersIt(then, turn, now)
                        ? Optional.of(words(then.crisis(), turn, region))
                        : Optional.<String>empty();
        return new Care(reply, Optional.of(prompt(then, zone, now)), true);
    }

    private static Optional<Earlier> lastCrisis(List<Said> recent, Instant now) {
        for (int i = recent.size() - 1; i >= 0; i--) {
            var line = recent.get(i);
            if (line.at().isBefore(now.minus(SERIOUS))) {
                return Optional.empty();
            }
            if (line.speaker() == Speaker.USER
                    && CrisisSigns.read(line.text()) instanceof Danger danger) {
                var since = recent.subList(i + 1, recent.size());
                return Optional.of(new Earlier(danger.crisis(), line.at(), since));
            }
        }
        return Optional.empty();
    }

    /** Whether the talk has not moved on, and this is an answer, or too short to be anything. */
    private static boolean answersIt(Earlier then, String turn, Instant now) {
        boolean near = !now.isAfter(then.at().plus(NEAR));
        boolean still =
                then.since().stream()
                        .filter(line -> line.speaker() == Speaker.USER)
                        .allMatch(line -> stays(line.text()));
        return near && still && stays(turn);
    }

    private static boolean stays(String turn) {
        return CrisisAnswer.of(turn).isPresent() || turn.strip().split("\\s+").length <= 2;
    }

    private static String words(Crisis crisis, String turn, String region) {
        var key = CrisisAnswer.of(turn).map(CrisisAnswer::key).orElse("after.here");
        var language = CrisisWords.spoken(crisis.language(), key);
        var emergency =
                Helpline.in(region)
                        .map(Helpline::emergency)
                        .orElseGet(() -> CrisisWords.in(language, "emergency"));
        return CrisisWords.in(language, key).replace("{emergency}", emergency);
    }

    private static String prompt(Earlier then, ZoneId zone, Instant now) {
        var at = then.at().atZone(zone);
        boolean today = at.toLocalDate().equals(now.atZone(zone).toLocalDate());
        var who =
                switch (then.crisis().kind()) {
                    case SELF_HARM -> "they spoke of harming themselves";
                    case SOMEONE_ELSE -> "they feared for somebody's life";
                    case VIOLENCE -> "they told of violence against them";
                    case MEDICAL -> "they told of a medical emergency";
                };
        return ("At %s %s %s. Be gentle and plain: no jokes, no teasing, no idle questions, no"
                        + " role-play. If they say how they are, listen; encourage a person near"
                        + " them, never replace one, and never say how to do harm.")
                .formatted(CLOCK.format(at), today ? "today" : "yesterday", who);
    }

    private static Care mentioned(String turn) {
        if (!(CrisisSigns.read(turn) instanceof Mentioned mentioned)) {
            return Care.NONE;
        }
        return switch (mentioned.mention()) {
            case LONG_OVER ->
                    new Care(
                            Optional.of(CrisisWords.in(mentioned.language(), "past")),
                            Optional.of(
                                    "They mention a danger of long ago. Thank them for their"
                                            + " trust; do not dig, and make no joke of it."),
                            true);
            case LOSS ->
                    new Care(
                            Optional.of(CrisisWords.in(mentioned.language(), "loss")),
                            Optional.of(
                                    "They mention somebody who died by suicide. Be gentle; ask for"
                                            + " no details of how."),
                            true);
        };
    }
}
