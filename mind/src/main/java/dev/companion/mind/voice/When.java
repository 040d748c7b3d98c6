package dev.companion.mind.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says when something was, as one would say it now. */
record When(LocalDate today, ZoneId zone) {

    private static final DateTimeFormatter DAY = format("d MMMM");
    private static final DateTimeFormatter DAY_OF_YEAR = format("d MMMM yyyy");
    private static final DateTimeFormatter WEEKDAY = format("EEEE");
    private static final DateTimeFormatter MONTH = format("MMMM");
    private static final DateTimeFormatter MONTH_OF_YEAR = format("MMMM yyyy");
    private static final int MONTHS_WITHOUT_YEAR = 9;

    static When at(Instant now, ZoneId zone) {
        return new When(LocalDate.ofInstant(now, zone), zone);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** "earlier today", "yesterday", "last Tuesday", "on 7 May", "on 7 May 2023". */
    String exactly(Instant at) {
        var day = day(at);
        var days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) {
            return "earlier today";
        }
        if (days == 1) {
            return "yesterday";
        }
        return days < 7 ? "last " + WEEKDAY.format(day) : "on " + date(day);
    }

    /** Like {@link #exactly}, but vaguer the longer ago: "back in March". */
    String roughly(Instant at) {
        var day = day(at);
        if (ChronoUnit.DAYS.between(day, today) < 60) {
            return exactly(at);
        }
        return "back in " + month(day);
    }

    String date(LocalDate day) {
        return (near(day) ? DAY : DAY_OF_YEAR).format(day);
    }

    String month(LocalDate day) {
        return (near(day) ? MONTH : MONTH_OF_YEAR).format(day);
    }

    private boolean near(LocalDate day) {
        return StrictMath.abs(ChronoUnit.MONTHS.between(day, today)) < MONTHS_WITHOUT_YEAR;
    }
}
