package dev.companion.mind.voice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Works out which date "yesterday" was, from the date it was said on. */
final class RelativeTime {

    private static final String UNIT = "(day|week|weekend|month|year)";
    private static final String WEEKDAY =
            "(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|s|nesday|rsday|urday|r|rs|urs)?";
    private static final Pattern AGO =
            Pattern.compile(
                    "\\b(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a couple of)"
                            + " "
                            + UNIT
                            + "s? ago\\b");
    private static final Pattern LAST_OR_NEXT =
            Pattern.compile("\\b(last|next|this|this past|this coming) " + UNIT + "\\b");
    private static final Pattern ON_WEEKDAY =
            Pattern.compile("\\b(last|next|this|on) " + WEEKDAY + "\\b");
    private static final Map<String, Integer> DAYS = Map.of("yesterday", -1, "tomorrow", 1);
    private static final Pattern DAY =
            Pattern.compile(
                    "\\b(the day before yesterday|the day after tomorrow|yesterday|tomorrow|last"
                        + " night|today|tonight|this (?:morning|afternoon|evening)|just now)\\b");
    private static final List<String> WEEKDAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> COUNTS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten");

    private RelativeTime() {}

    static boolean in(String text) {
        var lower = Words.lower(text);
        return List.of(DAY, AGO, LAST_OR_NEXT, ON_WEEKDAY).stream()
                .anyMatch(pattern -> pattern.matcher(lower).find());
    }

    /**
     * "on 7 May", "in the week before 9 June", "in 2022"; empty when the text names no such time.
     */
    static Optional<String> resolved(String text, LocalDate said, When when) {
        var lower = Words.lower(text);
        return day(lower, said, when)
                .or(() -> ago(lower, said, when))
                .or(() -> weekday(lower, said, when))
                .or(() -> span(lower, said, when));
    }

    private static Optional<String> day(String lower, LocalDate said, When when) {
        var match = DAY.matcher(lower);
        if (!match.find()) {
            return Optional.empty();
        }
        var days =
                switch (match.group(1)) {
                    case "the day before yesterday" -> -2;
                    case "the day after tomorrow" -> 2;
                    case "last night" -> -1;
                    default -> DAYS.getOrDefault(match.group(1), 0);
                };
        return Optional.of("on " + when.date(said.plusDays(days)));
    }

    private static Optional<String> ago(String lower, LocalDate said, When when) {
        var match = AGO.matcher(lower);
        if (!match.find()) {
            return Optional.empty();
        }
        var count = count(match.group(1));
        return Optional.of(
                switch (match.group(2)) {
                    case "day" -> "on " + when.date(said.minusDays(count));
                    case "week", "weekend" -> "around " + when.date(said.minusWeeks(count));
                    case "month" -> "around " + when.month(said.minusMonths(count));
                    default -> "around " + said.minusYears(count).getYear();
                });
    }

    private static int count(String words) {
        if (Character.isDigit(words.charAt(0))) {
            return Integer.parseInt(words);
        }
        return words.equals("a couple of") ? 2 : Math.max(1, COUNTS.indexOf(words));
    }

    private static Optional<String> weekday(String lower, LocalDate said, When when) {
        var match = ON_WEEKDAY.matcher(lower);
        if (!match.find()) {
            return Optional.empty();
        }
        var weekday = DayOfWeek.of(WEEKDAYS.indexOf(match.group(2)) + 1);
        var ahead = match.group(1).equals("next") || match.group(1).equals("this");
        if (match.group(1).equals("on")) {
            return Optional.empty(); // past or coming: only the verb could tell
        }
        var day =
                said.with(
                        ahead
                                ? TemporalAdjusters.next(weekday)
                                : TemporalAdjusters.previous(weekday));
        return Optional.of("on " + when.date(day));
    }

    private static Optional<String> span(String lower, LocalDate said, When when) {
        var match = LAST_OR_NEXT.matcher(lower);
        if (!match.find()) {
            return Optional.empty();
        }
        var step = match.group(1).startsWith("last") ? -1 : match.group(1).equals("next") ? 1 : 0;
        var side = step > 0 ? "after " : "before ";
        return switch (match.group(2)) {
            case "week" ->
                    Optional.of(
                            step == 0
                                    ? "in the week of " + when.date(said)
                                    : "in the week " + side + when.date(said));
            case "weekend" ->
                    Optional.of(
                            step == 0
                                    ? "on the weekend around " + when.date(said)
                                    : "on the weekend " + side + when.date(said));
            case "month" -> Optional.of("in " + when.month(said.plusMonths(step)));
            case "year" -> Optional.of("in " + said.plusYears(step).getYear());
            default -> Optional.empty();
        };
    }
}
