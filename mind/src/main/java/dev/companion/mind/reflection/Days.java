package dev.companion.mind.reflection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One person's days: each runs from one reflection time to the next in their own zone and bears the
 * date it begins on. Where a clock is set forward over the reflection time, the day begins as much
 * later; where it is set back, at the first of the two; a date that a zone skips has no length.
 */
public record Days(ZoneId zone, LocalTime reflectionTime) {

    /** After the last message the mood still settles for so many nights, then time stands still. */
    public static final int SILENT_NIGHTS = 7;

    /** The day a moment lies in. */
    public LocalDate dayOf(Instant moment) {
        var day = moment.atZone(zone).toLocalDate();
        while (moment.isBefore(startOf(day))) {
            day = day.minusDays(1);
        }
        while (!moment.isBefore(endOf(day))) {
            day = day.plusDays(1);
        }
        return day;
    }

    public Instant startOf(LocalDate day) {
        return day.atTime(reflectionTime).atZone(zone).toInstant();
    }

    /** The next day's start: the first moment that is no longer part of it. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    /** The last day that was over by a moment. */
    public LocalDate lastOver(Instant moment) {
        return dayOf(moment).minusDays(1);
    }

    /** The last day whose night counts for someone whose last words fell on a day. */
    public static LocalDate lastNightAfter(LocalDate talkedOn) {
        return talkedOn.plusDays(SILENT_NIGHTS);
    }
}
