package dev.companion.standalone.cli.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The axis of a {@link TimeScale}, whose ticks are decided beforehand. */
final class TimeAxis extends NumberAxis {

    private static final double MARGIN = 0.015;

    private final transient List<NumberTick> dates;

    TimeAxis(List<Ticks.Tick> ticks) {
        dates =
                ticks.stream()
                        .map(tick ->
                                new NumberTick(
                                        tick.place(),
                                        tick.label(),
                                        TextAnchor.TOP_CENTER,
                                        TextAnchor.CENTER,
                                        0))
                        .toList();
        setRange(-MARGIN, 1 + MARGIN);
        setTickLabelFont(Ink.SMALL);
        setTickLabelPaint(Ink.BLACK);
        setAxisLinePaint(Ink.GREY);
        setTickMarkPaint(Ink.GREY);
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return dates;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
