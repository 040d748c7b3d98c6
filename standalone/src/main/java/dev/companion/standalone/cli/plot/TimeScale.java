package dev.companion.standalone.cli.plot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Time as a place on the axis, 0..1. Time runs evenly, but for a few silences that are so long that
 * nothing beside them could be seen: those are drawn shorter, marked and named.
 */
final class TimeScale {

    /** A shortened stretch in which nothing happened. */
    record Silence(Instant from, Instant to) {}

    /** A stretch of even time, or a silence, and the places where it begins and ends. */
    record Stretch(long from, long to, double begin, double end, boolean silent) {
        double place(long millis) {
            return to == from ? begin : begin + (end - begin) * (millis - from) / (to - from);
        }
    }

    private static final int MOST_SILENCES = 12;
    private static final long SHORTEST_SILENCE_MILLIS = 3_600_000;

    /** A silence takes at least this share of all that is drawn evenly … */
    private static final double SHARE = 1.0 / 12;

    /** … and is that many times as long as is usual between two events. */
    private static final double TIMES_USUAL = 20;

    private static final double WIDEST_SILENCE = 0.1;
    private static final double ALL_SILENCES = 0.5;

    private final List<Stretch> stretches;

    private TimeScale(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    /**
     * @param times of events, in any order, at least one
     * @param end of what is drawn, after them
     */
    static TimeScale of(List<Instant> times, Instant end) {
        var all = new TreeSet<Long>();
        times.forEach(time -> all.add(time.toEpochMilli()));
        all.add(Math.max(end.toEpochMilli(), all.last() + 1));
        var points = all.stream().mapToLong(Long::longValue).toArray();
        var silent = silences(points);
        return new TimeScale(placed(points, silent));
    }

    /** The points with which a silence begins. */
    private static Set<Long> silences(long[] points) {
        record Gap(long from, long length) {}
        var gaps = new ArrayList<Gap>();
        for (int i = 0; i + 1 < points.length; i++) {
            gaps.add(new Gap(points[i], points[i + 1] - points[i]));
        }
        gaps.sort(Comparator.comparingLong(Gap::length).thenComparingLong(Gap::from));
        double usual = gaps.get(gaps.size() / 2).length();
        double rest = points[points.length - 1] - points[0];
        var found = new HashSet<Long>();
        for (var gap : gaps.reversed()) {
            boolean stands =
                    gap.length() >= SHORTEST_SILENCE_MILLIS
                            && gap.length() > TIMES_USUAL * usual
                            && gap.length() > SHARE * rest;
            if (!stands || found.size() == MOST_SILENCES) {
                break;
            }
            found.add(gap.from());
            rest -= gap.length();
        }
        return found;
    }

    private static List<Stretch> placed(long[] points, Set<Long> silent) {
        double width =
                silent.isEmpty() ? 0 : Math.min(WIDEST_SILENCE, ALL_SILENCES / silent.size());
        long even = 0;
        for (int i = 0; i + 1 < points.length; i++) {
            even += silent.contains(points[i]) ? 0 : points[i + 1] - points[i];
        }
        double perMilli = (1 - width * silent.size()) / even;
        var stretches = new ArrayList<Stretch>();
        double place = 0;
        int begun = 0;
        for (int i = 1; i < points.length; i++) {
            boolean last = i + 1 == points.length;
            if (!silent.contains(points[i]) && !silent.contains(points[i - 1]) && !last) {
                continue;
            }
            boolean silence = silent.contains(points[i - 1]);
            long from = points[begun];
            double end = place + (silence ? width : (points[i] - from) * perMilli);
            stretches.add(new Stretch(from, points[i], place, end, silence));
            place = end;
            begun = i;
        }
        return stretches;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    List<Silence> silences() {
        return stretches.stream()
                .filter(Stretch::silent)
                .map(stretch ->
                        new Silence(
                                Instant.ofEpochMilli(stretch.from()),
                                Instant.ofEpochMilli(stretch.to())))
                .toList();
    }

    Instant first() {
        return Instant.ofEpochMilli(stretches.getFirst().from());
    }

    Instant end() {
        return Instant.ofEpochMilli(stretches.getLast().to());
    }

    double place(Instant at) {
        long millis = at.toEpochMilli();
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (stretches.get(middle).to() < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return stretches.get(low).place(millis);
    }
}
