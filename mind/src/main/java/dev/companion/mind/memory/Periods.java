package dev.companion.mind.memory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the time that a question names, in English; of several the first kind below. */
final class Periods {

    private static final String MONTH =
            Arrays.stream(Month.values())
                    .map(month -> month.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("|", "(", ")"));
    private static final String YEAR = "((?:19|20)\\d\\d)";

    private static final Pattern ISO = Pattern.compile("\\b" + YEAR + "-(\\d\\d)-(\\d\\d)\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b(?:,? ?" + YEAR + ")?");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "\\b" + MONTH + " (\\d{1,2})(?!\\d)(?:st|nd|rd|th)?\\b(?:,? ?" + YEAR + ")?");
    private static final Pattern MONTH_YEAR = Pattern.compile("\\b" + MONTH + ",? " + YEAR);
    private static final Pattern MONTH_ALONE =
            Pattern.compile("\\b(?:in|during|by|since|of|early|late|mid|last|this) " + MONTH);
    private static final Pattern YEAR_ALONE = Pattern.compile("\\b" + YEAR + "\\b");
    private static final Pattern AGO =
            Pattern.compile(
                    "\\b(\\d{1,2}|an?|one|two|three|four|five|six) (day|week|month|year)s? ago\\b");
    private static final Pattern NEAR =
            Pattern.compile("\\b(today|yesterday|last week|last month|last year)\\b");

    private final LocalDate today;
    private final ZoneId zone;

    private Periods(ZonedDateTime now) {
        this.today = now.toLocalDate();
        this.zone = now.getZone();
    }

    /**
     * @param now when and where it is asked: a month without a year is the latest that has begun
     */
    static Optional<Period> named(String text, ZonedDateTime now) {
        try {
            return new Periods(now).in(text.toLowerCase(Locale.ROOT));
        } catch (DateTimeException _) {
            return Optional.empty(); // there is no 31st of June, whatever was meant
        }
    }

    private Optional<Period> in(String text) {
        Matcher found = ISO.matcher(text);
        if (found.find()) {
            return day(LocalDate.parse(found.group()));
        }
        found = DAY_MONTH.matcher(text);
        if (found.find()) {
            var year = Optional.ofNullable(found.group(3));
            return dayOf(month(found.group(2)), found.group(1), year);
        }
        found = MONTH_DAY.matcher(text);
        if (found.find()) {
            var year = Optional.ofNullable(found.group(3));
            return dayOf(month(found.group(1)), found.group(2), year);
        }
        found = MONTH_YEAR.matcher(text);
        if (found.find()) {
            return months(YearMonth.of(Integer.parseInt(found.group(2)), month(found.group(1))), 1);
        }
        found = MONTH_ALONE.matcher(text);
        if (found.find()) {
            return months(latest(month(found.group(1))), 1);
        }
        found = YEAR_ALONE.matcher(text);
        if (found.find()) {
            return months(Year.of(Integer.parseInt(found.group(1))).atMonth(1), 12);
        }
        return relative(text);
    }

    private Optional<Period> relative(String text) {
        var ago = AGO.matcher(text);
        if (ago.find()) {
            int many = number(ago.group(1));
            return switch (ago.group(2)) {
                case "day" -> day(today.minusDays(many));
                case "week" -> week(today.minusWeeks(many));
                case "month" -> months(YearMonth.from(today).minusMonths(many), 1);
                default -> months(YearMonth.from(today).withMonth(1).minusYears(many), 12);
            };
        }
        var near = NEAR.matcher(text);
        if (!near.find()) {
            return Optional.empty();
        }
        return switch (near.group(1)) {
            case "today" -> day(today);
            case "yesterday" -> day(today.minusDays(1));
            case "last week" -> week(today.minusWeeks(1));
            case "last month" -> months(YearMonth.from(today).minusMonths(1), 1);
            default -> months(YearMonth.from(today).withMonth(1).minusYears(1), 12);
        };
    }

    private Optional<Period> dayOf(Month month, String day, Optional<String> year) {
        int in = year.map(Integer::parseInt).orElse(today.getYear());
        var date = LocalDate.of(in, month, Integer.parseInt(day));
        return day(year.isEmpty() && date.isAfter(today) ? date.minusYears(1) : date);
    }

    private YearMonth latest(Month month) {
        var thisYear = YearMonth.of(today.getYear(), month);
        return thisYear.isAfter(YearMonth.from(today)) ? thisYear.minusYears(1) : thisYear;
    }

    private Optional<Period> day(LocalDate day) {
        return between(day, day.plusDays(1));
    }

    private Optional<Period> week(LocalDate around) {
        return between(around.minusDays(3), around.plusDays(4));
    }

    private Optional<Period> months(YearMonth first, int many) {
        return between(first.atDay(1), first.plusMonths(many).atDay(1));
    }

    private Optional<Period> between(LocalDate from, LocalDate until) {
        return Optional.of(
                new Period(
                        from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant()));
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static int number(String word) {
        return switch (word) {
            case "a", "an", "one" -> 1;
            case "two" -> 2;
            case "three" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            case "six" -> 6;
            default -> Integer.parseInt(word);
        };
    }
}
