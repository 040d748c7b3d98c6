package dev.companion.mind.agent;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads times that are yet to come. */
final class DueText {

    /** Where only a day is named. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Map<String, LocalTime> PARTS =
            Map.of(
                    "morning", MORNING,
                    "noon", LocalTime.NOON,
                    "afternoon", LocalTime.of(15, 0),
                    "evening", LocalTime.of(19, 0),
                    "tonight", LocalTime.of(20, 0),
                    "night", LocalTime.of(21, 0));

    private static final Pattern SPAN =
            Pattern.compile(
                    "in (a|an|one|two|three|four|five|six|seven|half an|\\d{1,4})"
                            + " (minute|hour|day|week|month)s?");
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm|h)?|(\\d{1,2})o'clock");

    /** A bare number means an hour only behind one of these. */
    private static final Set<String> BEFORE_HOURS = Set.of("at", "around", "by");

    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ tT]\\d{2}:.*");
    private static final int LONGEST = 60;

    private DueText() {}

    /** ISO 8601, where it has no offset as in this zone; a day alone means its morning. */
    static Optional<ZonedDateTime> iso(String when, ZoneId zone) {
        var text = when.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (!LOCAL.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text).atTime(MORNING).atZone(zone));
            }
            var full = text.replaceFirst("[ t]", "T");
            return Optional.of(
                    full.matches(".*(Z|[+-]\\d{2}:?\\d{2})(\\[.*])?")
                            ? offset(full).atZoneSameInstant(zone)
                            : LocalDateTime.parse(full).atZone(zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime offset(String text) {
        return text.endsWith("]")
                ? ZonedDateTime.parse(text).toOffsetDateTime()
                : OffsetDateTime.parse(text);
    }

    /** English, as one says it. */
    static Optional<ZonedDateTime> words(String when, ZonedDateTime now) {
        var text = when.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", " ");
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var span = SPAN.matcher(text);
        return span.matches()
                ? Optional.of(after(now, span.group(1), span.group(2)))
                : new Reader(now).read(Arrays.asList(joined(text).split(" ")));
    }

    private static String joined(String text) {
        return text.replace("the day after tomorrow", "overmorrow")
                .replace("day after tomorrow", "overmorrow")
                .replaceAll("(?<=\\d) ?(a|p)\\.m\\.?(?= |$)", "$1m")
                .replaceAll("(\\d) (am|pm|o'clock)\\b", "$1$2");
    }

    private static ZonedDateTime after(ZonedDateTime now, String count, String unit) {
        if (count.equals("half an")) {
            return unit.equals("hour") ? now.plusMinutes(30) : now;
        }
        long n =
                count.startsWith("a")
                        ? 1
                        : NUMBERS.contains(count) ? NUMBERS.indexOf(count) : Long.parseLong(count);
        return switch (unit) {
            case "minute" -> now.plusMinutes(n);
            case "hour" -> now.plusHours(n);
            case "day" -> now.plusDays(n);
            case "week" -> now.plusWeeks(n);
            default -> now.plusMonths(n);
        };
    }

    /** Takes word after word; one that means nothing, or means what was said already, ends it. */
    private static final class Reader {

        private final ZonedDateTime now;
        private Optional<LocalDate> day = Optional.empty();
        private Optional<LocalTime> time = Optional.empty();
        private Optional<String> part = Optional.empty();
        private boolean next;
        private String before = "";

        Reader(ZonedDateTime now) {
            this.now = now;
        }

        Optional<ZonedDateTime> read(List<String> words) {
            for (var word : words) {
                if (!take(word)) {
                    return Optional.empty();
                }
                before = word;
            }
            return next ? Optional.empty() : at();
        }

        private boolean take(String word) {
            return switch (word) {
                case "on", "at", "in", "the", "this", "around", "by" -> true;
                case "next" -> {
                    next = true;
                    yield true;
                }
                case "today" -> on(now.toLocalDate());
                case "tonight" -> on(now.toLocalDate()) && during(word);
                case "tomorrow" -> on(now.toLocalDate().plusDays(1));
                case "overmorrow" -> on(now.toLocalDate().plusDays(2));
                case "week" -> named(now.toLocalDate().plusWeeks(1));
                case "month" -> named(now.toLocalDate().plusMonths(1));
                case "weekend" -> on(following(DayOfWeek.SATURDAY));
                default -> PARTS.containsKey(word) ? during(word) : weekday(word) || clock(word);
            };
        }

        private boolean weekday(String word) {
            for (var each : DayOfWeek.values()) {
                var name = each.name().toLowerCase(Locale.ROOT);
                if (word.equals(name)) {
                    return on(following(each));
                }
            }
            return false;
        }

        private LocalDate following(DayOfWeek each) {
            next = false;
            return now.toLocalDate().with(TemporalAdjusters.next(each));
        }

        /** Only behind "next". */
        private boolean named(LocalDate date) {
            boolean behindNext = next;
            next = false;
            return behindNext && on(date);
        }

        private boolean on(LocalDate date) {
            boolean first = day.isEmpty();
            day = Optional.of(date);
            return first;
        }

        private boolean during(String word) {
            boolean first = part.isEmpty();
            part = Optional.of(word);
            return first;
        }

        private boolean clock(String word) {
            var digits = CLOCK.matcher(word);
            if (time.isPresent() || !digits.matches()) {
                return false;
            }
            var whole = Optional.ofNullable(digits.group(1)).orElseGet(() -> digits.group(4));
            int hour = Integer.parseInt(whole);
            int minute = Integer.parseInt(Optional.ofNullable(digits.group(2)).orElse("0"));
            var half = Optional.ofNullable(digits.group(3)).orElse("");
            if (word.length() <= 2 && !BEFORE_HOURS.contains(before)) {
                return false;
            }
            if (half.equals("pm") || half.equals("am")) {
                if (hour < 1 || hour > 12) {
                    return false;
                }
                hour = hour % 12 + (half.equals("pm") ? 12 : 0);
            } else if (hour < 12 && isLate()) {
                hour += 12;
            }
            if (hour > 23 || minute > 59) {
                return false;
            }
            time = Optional.of(LocalTime.of(hour, minute));
            return true;
        }

        private boolean isLate() {
            return part.filter(p -> !p.equals("morning") && !p.equals("noon")).isPresent();
        }

        private Optional<ZonedDateTime> at() {
            var hour = time.or(() -> part.map(PARTS::get));
            if (day.isEmpty() && hour.isEmpty()) {
                return Optional.empty();
            }
            var at =
                    day.orElse(now.toLocalDate())
                            .atTime(hour.orElse(MORNING))
                            .atZone(now.getZone());
            return Optional.of(day.isEmpty() && !at.isAfter(now) ? at.plusDays(1) : at);
        }
    }
}
