package dev.companion.standalone.cli.plot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One coordinate over time, sampled: between two events it decays, at an event it jumps. */
final class Curve {

    /** A point of the curve. */
    record Point(Instant at, double value) {}

    private static final int SAMPLES_PER_HALF_LIFE = 8;

    /** Nothing of the distance is left to see after them: 2⁻⁸ of it. */
    private static final int HALF_LIVES = 8;

    private static final double LN_2 = StrictMath.log(2);
    private static final double MILLIS_PER_HOUR = 3_600_000;

    private Curve() {}

    /** The mood, from the first event to {@code end}. */
    static List<Point> mood(Life life, Dimension dimension, Instant end) {
        var points = new ArrayList<Point>();
        var moments = life.moments();
        for (int i = 0; i < moments.size(); i++) {
            var moment = moments.get(i);
            points.add(new Point(moment.at(), dimension.of(moment.before())));
            var next = i + 1 < moments.size() ? moments.get(i + 1).at() : end;
            decay(points, moment, dimension, next);
        }
        return List.copyOf(points);
    }

    /** The baseline, which stays where an event left it until the next. */
    static List<Point> baseline(Life life, Dimension dimension, Instant end) {
        var points = new ArrayList<Point>();
        var moments = life.moments();
        for (int i = 0; i < moments.size(); i++) {
            var level = dimension.of(moments.get(i).baseline());
            var next = i + 1 < moments.size() ? moments.get(i + 1).at() : end;
            points.add(new Point(moments.get(i).at(), level));
            points.add(new Point(next, level));
        }
        return List.copyOf(points);
    }

    private static void decay(
            List<Point> points, Moment moment, Dimension dimension, Instant next) {
        double total = Duration.between(moment.at(), next).toMillis();
        double step = moment.halfLifeHours() * MILLIS_PER_HOUR / SAMPLES_PER_HALF_LIFE;
        for (int i = 0; i <= SAMPLES_PER_HALF_LIFE * HALF_LIVES && i * step < total; i++) {
            points.add(at(moment, dimension, i * step));
        }
        points.add(at(moment, dimension, total));
    }

    /** {@code baseline + (mood − baseline)·exp(−ln2·elapsed/half-life)}. */
    private static Point at(Moment moment, Dimension dimension, double millis) {
        double left = StrictMath.exp(-LN_2 * millis / (moment.halfLifeHours() * MILLIS_PER_HOUR));
        double baseline = dimension.of(moment.baseline());
        return new Point(
                moment.at().plusMillis(Math.round(millis)),
                baseline + (dimension.of(moment.mood()) - baseline) * left);
    }
}
