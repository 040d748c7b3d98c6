package dev.companion.mind.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds to a reply that the companion is an AI where that must be said and the reply does not say it
 * itself: never twice in one reply. A reply that denies it when asked is replaced.
 */
public final class Disclosure {

    /** How much talk without a long silence may pass without saying it, unless set otherwise. */
    public static final Duration EVERY = Duration.ofHours(3);

    private Disclosure() {}

    /**
     * The reply with what must be added.
     *
     * @param firstMeeting whether the companion has never spoken to this user before
     * @param userLines the turn that the reply answers
     * @param sitting folded up to and with that turn
     * @param every the setting; {@link #EVERY} by default
     */
    public static String in(
            String reply,
            boolean firstMeeting,
            List<String> userLines,
            Sitting sitting,
            Instant now,
            Duration every) {
        var asked = asked(userLines);
        if (asked.isPresent() && DisclosureWords.denies(reply)) {
            return asked.get();
        }
        if (says(reply)) {
            return reply;
        }
        if (asked.isPresent()) {
            return asked.get() + " " + reply;
        }
        if (firstMeeting) {
            return reply + " " + DisclosureWords.FIRST;
        }
        return sitting.isDue(now, every) ? reply + " " + DisclosureWords.AGAIN : reply;
    }

    /** Whether a line asks what the companion is. */
    public static boolean asks(String line) {
        return DisclosureWords.answerTo(line).isPresent();
    }

    /** Whether a text says that its writer is an AI. */
    public static boolean says(String text) {
        return DisclosureWords.says(text);
    }

    private static Optional<String> asked(List<String> lines) {
        return Stream.concat(lines.stream(), Stream.of(String.join(" ", lines)))
                .map(DisclosureWords::answerTo)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
