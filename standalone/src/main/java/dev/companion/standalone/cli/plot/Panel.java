package dev.companion.standalone.cli.plot;

import java.awt.Color;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One coordinate of the mood over time. */
final class Panel {

    /** Single events are shown as dots where they do not run into each other. */
    private static final int MOST_DOTS = 80;

    /** More of them fill the panel with a bold line. */
    private static final int MOST_BOLD = 1_000;

    private final Picture picture;
    private final TimeScale scale;
    private final Dimension dimension;
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);

    private Panel(Picture picture, TimeScale scale, Dimension dimension) {
        this.picture = picture;
        this.scale = scale;
        this.dimension = dimension;
        renderer.setDrawSeriesLineAsPath(true);
    }

    static XYPlot plot(Picture picture, TimeScale scale, Dimension dimension) {
        var panel = new Panel(picture, scale, dimension);
        // What is added first is drawn on top.
        for (int i = 0; i < picture.lives().size(); i++) {
            panel.life(picture.lives().get(i), i == 0);
        }
        return panel.plot();
    }

    private void life(Life life, boolean first) {
        var colour = first ? dimension.colour() : Ink.lighter(dimension.colour());
        int events = life.moments().size();
        line(
                Curve.baseline(life, dimension, picture.end()),
                first ? Ink.BLACK : Ink.GREY,
                Ink.BASELINE);
        if (events <= MOST_DOTS && first) {
            dots(life, colour);
        }
        var solid = events <= MOST_BOLD ? Ink.LINE : Ink.THIN;
        line(Curve.mood(life, dimension, picture.end()), colour, first ? solid : Ink.DASHED);
    }

    private void line(List<Curve.Point> curve, Color colour, Stroke stroke) {
        int index = lines.getSeriesCount();
        lines.addSeries(Thinned.series(dimension.title() + index, curve, scale));
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesStroke(index, stroke);
    }

    private void dots(Life life, Color colour) {
        int index = lines.getSeriesCount();
        var series = new XYSeries(dimension.title() + index, false, true);
        for (var moment : life.moments()) {
            series.add(scale.place(moment.at()), dimension.of(moment.mood()));
        }
        lines.addSeries(series);
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesLinesVisible(index, false);
        renderer.setSeriesShapesVisible(index, true);
        renderer.setSeriesShape(index, new Ellipse2D.Double(-2.4, -2.4, 4.8, 4.8));
    }

    private XYPlot plot() {
        var range = new NumberAxis(dimension.title());
        range.setRange(-1.05, 1.05);
        range.setTickUnit(new NumberTickUnit(0.5, Signed.FORMAT));
        range.setLabelFont(Ink.LABEL);
        range.setLabelPaint(dimension.colour());
        range.setTickLabelFont(Ink.SMALL);
        range.setTickLabelPaint(Ink.BLACK);
        range.setAxisLineVisible(false);
        range.setTickMarksVisible(false);
        var plot = new XYPlot(lines, null, range, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(Ink.RULE);
        plot.setRangeGridlinePaint(Ink.GRID);
        plot.setRangeGridlineStroke(Ink.HAIR);
        plot.setDomainGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        for (var stretch : scale.stretches()) {
            if (stretch.silent()) {
                var silence = new IntervalMarker(stretch.begin(), stretch.end(), Ink.SILENCE);
                silence.setAlpha(1);
                plot.addDomainMarker(silence, Layer.BACKGROUND);
            }
        }
        for (var mark : picture.marks()) {
            plot.addDomainMarker(
                    new ValueMarker(scale.place(mark.at()), Ink.RULE, Ink.HAIR), Layer.BACKGROUND);
        }
        return plot;
    }
}
