package dev.companion.standalone.cli.plot;

import dev.companion.standalone.cli.plot.TimeScale.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The dates on the axis: where a stretch begins, and then at round times, as many as fit. */
final class Ticks {

    /** A place on the axis and what is written there. */
    record Tick(double place, String label) {}

    /** The distance of round times: a unit and how many of it. */
    private record Step(ChronoUnit unit, int count) {
        double millis() {
            return unit.getDuration().toMillis() * (double) count;
        }

        /** How long its labels are. */
        int characters(boolean oneYear) {
            return switch (unit) {
                case MONTHS -> 8;
                case DAYS -> oneYear ? 6 : 11;
                default -> 6;
            };
        }
    }

    private static final List<Step> STEPS =
            Stream.of(
                            steps(ChronoUnit.MINUTES, 1, 2, 5, 10, 15, 30),
                            steps(ChronoUnit.HOURS, 1, 2, 3, 6, 12),
                            steps(ChronoUnit.DAYS, 1, 2, 7, 14),
                            steps(ChronoUnit.MONTHS, 1, 2, 3, 6),
                            steps(ChronoUnit.YEARS, 1, 2, 5, 10))
                    .flatMap(steps -> steps)
                    .toList();

    /** The axis in pixels, and of a label a character and the space to the next. */
    private static final double AXIS = 880;

    private static final double CHARACTER = 7;
    private static final double SPACE = 14;
    private static final long DAYS_WITHOUT_HOURS = 3;

    /** How far a label may stand out on either side. */
    private static final double OVER = 0.06;

    private final ZoneId zone;
    private final boolean oneYear;
    private final List<Tick> ticks = new ArrayList<>();

    private Ticks(TimeScale scale, ZoneId zone) {
        this.zone = zone;
        oneYear = scale.first().atZone(zone).getYear() == scale.end().atZone(zone).getYear();
    }

    static List<Tick> of(TimeScale scale, ZoneId zone) {
        var all = new Ticks(scale, zone);
        var stretches = scale.stretches();
        // Where nothing is shortened, round times alone say it all.
        if (stretches.size() > 1) {
            for (int i = 0; i < stretches.size(); i++) {
                if (i == 0 || stretches.get(i - 1).silent()) {
                    all.beginning(stretches.get(i));
                }
            }
        }
        stretches.stream().filter(one -> !one.silent()).forEach(all::within);
        if (all.ticks.isEmpty()) {
            all.beginning(stretches.getFirst());
        }
        return all.ticks.stream().sorted(Comparator.comparingDouble(Tick::place)).toList();
    }

    private static Stream<Step> steps(ChronoUnit unit, int... counts) {
        return Arrays.stream(counts).mapToObj(count -> new Step(unit, count));
    }

    private void beginning(Stretch stretch) {
        var time = Instant.ofEpochMilli(stretch.from()).atZone(zone);
        boolean hours =
                stretch.silent()
                        || stretch.to() - stretch.from()
                                < Duration.ofDays(DAYS_WITHOUT_HOURS).toMillis();
        add(stretch.begin(), format(hours ? day() + " HH:mm" : day(), time));
    }

    private void within(Stretch stretch) {
        double millis = stretch.to() - stretch.from();
        double pixels = (stretch.end() - stretch.begin()) * AXIS;
        for (var step : STEPS) {
            double room = step.characters(oneYear) * CHARACTER + SPACE;
            if (step.millis() / millis * pixels >= room) {
                round(stretch, step);
                return;
            }
        }
    }

    private void round(Stretch stretch, Step step) {
        var time = firstAfter(Instant.ofEpochMilli(stretch.from()).atZone(zone), step);
        while (time.toInstant().toEpochMilli() <= stretch.to()) {
            add(stretch.place(time.toInstant().toEpochMilli()), label(time, step));
            time = time.plus(step.count(), step.unit());
        }
    }

    private static ZonedDateTime firstAfter(ZonedDateTime start, Step step) {
        var day = start.truncatedTo(ChronoUnit.DAYS);
        var round =
                switch (step.unit()) {
                    case MONTHS, YEARS -> day.withDayOfYear(1);
                    case DAYS -> day.with(LocalDate.of(day.getYear(), day.getMonth(), 1));
                    default -> day;
                };
        while (round.isBefore(start)) {
            round = round.plus(step.count(), step.unit());
        }
        return round;
    }

    private String label(ZonedDateTime time, Step step) {
        boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
        return switch (step.unit()) {
            case YEARS -> format("yyyy", time);
            case MONTHS -> format("MMM yyyy", time);
            case DAYS -> format(day(), time);
            default -> format(midnight ? "d MMM" : "HH:mm", time);
        };
    }

    private String day() {
        return oneYear ? "d MMM" : "d MMM yyyy";
    }

    private void add(double place, String label) {
        double half = width(label) / 2;
        boolean free =
                ticks.stream()
                        .allMatch(tick ->
                                Math.abs(tick.place() - place) >= half + width(tick.label()) / 2);
        if (free && place - half > -OVER && place + half < 1 + OVER) {
            ticks.add(new Tick(place, label));
        }
    }

    private static double width(String label) {
        return (label.length() * CHARACTER + SPACE) / AXIS;
    }

    private static String format(String pattern, ZonedDateTime time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }
}
