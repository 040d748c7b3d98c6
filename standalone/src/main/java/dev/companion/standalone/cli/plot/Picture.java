package dev.companion.standalone.cli.plot;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be drawn.
 *
 * @param lives one, or two to compare: the first solid, the second dashed and lighter
 * @param heading above the list of marks
 * @param marks in the order of their times
 * @param zone of the dates
 * @param until nothing is drawn that lies behind it
 */
public record Picture(
        String title,
        Optional<String> condition,
        List<Life> lives,
        String heading,
        List<Mark> marks,
        ZoneId zone,
        Instant until) {

    public Picture {
        if (lives.isEmpty() || lives.size() > 2) {
            throw new IllegalArgumentException("one or two lives are drawn, not " + lives.size());
        }
        lives = List.copyOf(lives);
        marks = List.copyOf(marks);
    }

    /** A life by itself, with the events that moved it most. */
    public static Picture of(String user, Life life, ZoneId zone, Instant until) {
        return new Picture(
                "Mood of " + user + "’s companion",
                Optional.empty(),
                List.of(life),
                "What moved it most",
                Strongest.of(life, zone),
                zone,
                until);
    }

    /** Long enough to see the mood go back after the last event, if there was the time. */
    Instant end() {
        var rested = lives.stream().map(Life::end).max(Instant::compareTo).orElseThrow();
        var bounded = rested.isBefore(until) ? rested : until;
        var last = last();
        return bounded.isBefore(last) ? last : bounded;
    }

    private Instant last() {
        return lives.stream().map(Life::last).max(Instant::compareTo).orElseThrow();
    }

    TimeScale scale() {
        var times =
                lives.stream().flatMap(life -> life.moments().stream()).map(Moment::at).toList();
        return TimeScale.of(times, end());
    }

    /** From when to when, and in which zone. */
    String subtitle() {
        var first = lives.stream().map(Life::first).min(Instant::compareTo).orElseThrow();
        var last = last();
        var range = day(first).equals(day(last)) ? day(first) : day(first) + " – " + day(last);
        var events = lives.getFirst().moments().size();
        return "%s%s (%s), %s"
                .formatted(
                        condition.map(text -> text + " · ").orElse(""),
                        range,
                        zone.getId(),
                        events == 1 ? "1 event" : "%,d events".formatted(events));
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
                .format(at.atZone(zone));
    }
}
