package dev.companion.mind.personality;

import dev.companion.schemas.Pad;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mood of the last seven days (of UTC, today among them), summed over time by day: so much of
 * the past as the nightly drift asks for, whatever the length of the history.
 *
 * @param days oldest first, at most seven
 */
record MoodWeek(List<Day> days) {

    static final int DAYS = 7;
    static final MoodWeek EMPTY = new MoodWeek(List.of());

    private static final long SECONDS_PER_DAY = 86_400;

    MoodWeek {
        days = List.copyOf(days);
    }

    /**
     * With the time from one moment to another, through which the mood returned toward the baseline
     * in closed form; each day takes its part of the integral.
     */
    MoodWeek with(Instant from, Instant to, Pad mood, Pad baseline, double halfLifeHours) {
        long today = day(to);
        long oldest = today - DAYS + 1;
        var kept = new ArrayList<Day>(DAYS + 1);
        for (var day : days) {
            if (day.epochDay() >= oldest) {
                kept.add(day);
            }
        }
        for (long day = Math.max(day(from), oldest); day <= today; day++) {
            var begin = later(from, startOf(day));
            var end = day == today ? to : startOf(day + 1);
            double leftThen = Decay.left(Decay.hours(from, begin), halfLifeHours);
            double leftNow = Decay.left(Decay.hours(from, end), halfLifeHours);
            double area = Decay.area(leftThen, leftNow, halfLifeHours);
            add(kept, new Day(day, 0, 0, 0, 0).plus(Decay.hours(begin, end), baseline, mood, area));
        }
        return new MoodWeek(kept);
    }

    /** The mean over time; none before any time has passed. */
    Optional<Pad> mean() {
        double hours = 0;
        double pleasure = 0;
        double arousal = 0;
        double dominance = 0;
        for (var day : days) {
            hours += day.hours();
            pleasure += day.pleasure();
            arousal += day.arousal();
            dominance += day.dominance();
        }
        return hours > 0
                ? Optional.of(Pad.clamped(pleasure / hours, arousal / hours, dominance / hours))
                : Optional.empty();
    }

    private static void add(List<Day> days, Day more) {
        if (!days.isEmpty() && days.getLast().epochDay() == more.epochDay()) {
            days.set(days.size() - 1, days.getLast().plus(more));
        } else {
            days.add(more);
        }
    }

    private static long day(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS_PER_DAY);
    }

    private static Instant startOf(long day) {
        return Instant.ofEpochSecond(day * SECONDS_PER_DAY);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /**
     * One day's sums, each the integral of a coordinate over its hours.
     *
     * @param epochDay days since 1970-01-01 UTC
     * @param hours how much of the day has been lived
     */
    record Day(long epochDay, double hours, double pleasure, double arousal, double dominance) {

        Day plus(Day more) {
            return new Day(
                    epochDay,
                    hours + more.hours,
                    pleasure + more.pleasure,
                    arousal + more.arousal,
                    dominance + more.dominance);
        }

        /** With hours at the baseline and, on top, the distance from it over this area. */
        Day plus(double more, Pad baseline, Pad mood, double area) {
            return new Day(
                    epochDay,
                    hours + more,
                    pleasure
                            + baseline.pleasure() * more
                            + (mood.pleasure() - baseline.pleasure()) * area,
                    arousal
                            + baseline.arousal() * more
                            + (mood.arousal() - baseline.arousal()) * area,
                    dominance
                            + baseline.dominance() * more
                            + (mood.dominance() - baseline.dominance()) * area);
        }
    }
}
