package dev.companion.mind.agent;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "Remind me tomorrow to call mum": what somebody asks to be reminded of, read without a model.
 *
 * @param due from when on
 * @param text what of, such as {@code call mum}
 */
public record ReminderRequest(Instant due, String text) {

    private static final Pattern ASKED =
            Pattern.compile(
                    "(?i)(?:^|[.!?;:,]\\s*|\\b(?:and|please|you)\\s+)remind me,?\\s+(.{3,400})$");
    private static final Pattern WHAT = Pattern.compile("(?i)(?:^|\\s)(?:to|about|that|of)\\s+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ENDING = Pattern.compile("[\\s.!?]+$");
    private static final Pattern THANKS =
            Pattern.compile("(?i)[,.]?\\s*(please|thanks|thank you)$");

    /**
     * The first that a turn asks for; a request that names no time, or none that can be told, is
     * none.
     *
     * @param now when and where it is said
     */
    public static Optional<ReminderRequest> in(List<String> lines, ZonedDateTime now) {
        return lines.stream()
                .flatMap(String::lines)
                .flatMap(line -> of(line, now).stream())
                .findFirst();
    }

    private static Optional<ReminderRequest> of(String line, ZonedDateTime now) {
        var asked = ASKED.matcher(bare(line));
        if (!asked.find()) {
            return Optional.empty();
        }
        var rest = SPACES.matcher(asked.group(1)).replaceAll(" ").strip();
        return timeFirst(rest, now).or(() -> timeLast(rest, now));
    }

    private static String bare(String line) {
        var text = ENDING.matcher(line).replaceFirst("");
        return ENDING.matcher(THANKS.matcher(text).replaceFirst("")).replaceFirst("");
    }

    /** "tomorrow evening to call mum". */
    private static Optional<ReminderRequest> timeFirst(String rest, ZonedDateTime now) {
        var what = WHAT.matcher(rest);
        return what.find() && what.start() > 0
                ? request(rest.substring(0, what.start()), rest.substring(what.end()), now)
                : Optional.empty();
    }

    /** "to call mum tomorrow evening": the longest end of it that is a time. */
    private static Optional<ReminderRequest> timeLast(String rest, ZonedDateTime now) {
        var what = WHAT.matcher(rest);
        if (!what.lookingAt()) {
            return Optional.empty();
        }
        var text = rest.substring(what.end());
        for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
            var found = request(text.substring(space + 1), text.substring(0, space), now);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ReminderRequest> request(String when, String what, ZonedDateTime now) {
        var text = what.strip().replaceAll("[,;:]+$", "");
        return Due.read(when, now) instanceof Due.At(var due)
                        && !text.isEmpty()
                        && text.length() <= Reminders.LONGEST
                ? Optional.of(new ReminderRequest(due, text))
                : Optional.empty();
    }
}
