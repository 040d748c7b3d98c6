package dev.companion.standalone.cli.plot;

import dev.companion.schemas.Pad;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The events that moved a mood most, numbered in the order of their times. */
final class Strongest {

    private static final int MOST = 8;

    /** What moves a mood less cannot be seen in the picture. */
    private static final double LEAST = 0.01;

    private Strongest() {}

    static List<Mark> of(Life life, ZoneId zone) {
        var chosen =
                life.moments().stream()
                        .filter(moment -> moment.force() >= LEAST)
                        .sorted(Comparator.comparingDouble(Moment::force).reversed())
                        .limit(MOST)
                        .sorted(Comparator.comparing(Moment::at))
                        .toList();
        var marks = new ArrayList<Mark>();
        for (var moment : chosen) {
            marks.add(
                    new Mark(
                            "" + (marks.size() + 1),
                            moment.at(),
                            moment.felt() + " · " + when(moment, life, zone),
                            moved(moment.moved())));
        }
        return List.copyOf(marks);
    }

    private static String when(Moment moment, Life life, ZoneId zone) {
        boolean oneYear = life.first().atZone(zone).getYear() == life.last().atZone(zone).getYear();
        return DateTimeFormatter.ofPattern(
                        oneYear ? "d MMM HH:mm" : "d MMM yyyy HH:mm", Locale.ENGLISH)
                .format(moment.at().atZone(zone));
    }

    private static String moved(Pad by) {
        return "P %s  A %s  D %s"
                .formatted(
                        Signed.change(by.pleasure()),
                        Signed.change(by.arousal()),
                        Signed.change(by.dominance()));
    }
}
