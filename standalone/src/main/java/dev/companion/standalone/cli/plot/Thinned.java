package dev.companion.standalone.cli.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jfree.data.xy.XYSeries;

/**
 * A curve as a line to draw. Of the points that fall on one sliver of the axis, narrower than what
 * can be seen, the first, lowest, highest and last are kept: the line looks the same, and ten
 * thousand events make a small file.
 */
final class Thinned {

    private static final double SLIVERS = 3_000;

    private Thinned() {}

    static XYSeries series(String name, List<Curve.Point> curve, TimeScale scale) {
        var series = new XYSeries(name, false, true);
        var sliver = new ArrayList<double[]>();
        long current = -1;
        for (var point : curve) {
            double place = scale.place(point.at());
            long index = (long) Math.floor(place * SLIVERS);
            if (index != current) {
                keep(series, sliver);
                sliver.clear();
                current = index;
            }
            sliver.add(new double[] {place, point.value()});
        }
        keep(series, sliver);
        return series;
    }

    private static void keep(XYSeries series, List<double[]> sliver) {
        if (sliver.isEmpty()) {
            return;
        }
        int lowest = 0;
        int highest = 0;
        for (int i = 1; i < sliver.size(); i++) {
            lowest = sliver.get(i)[1] < sliver.get(lowest)[1] ? i : lowest;
            highest = sliver.get(i)[1] > sliver.get(highest)[1] ? i : highest;
        }
        var kept = new LinkedHashSet<Integer>();
        kept.add(0);
        kept.add(Math.min(lowest, highest));
        kept.add(Math.max(lowest, highest));
        kept.add(sliver.size() - 1);
        kept.forEach(i -> series.add(sliver.get(i)[0], sliver.get(i)[1], false));
    }
}
