package dev.companion.standalone.cli.plot;

import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** A picture put together: title, signs, three panels over one axis, and what stands beside. */
final class Chart {

    private static final int RAIL_WEIGHT = 10;
    private static final int PANEL_WEIGHT = 36;

    private Chart() {}

    static JFreeChart of(Picture picture) {
        var scale = picture.scale();
        var axis = new TimeAxis(Ticks.of(scale, picture.zone()));
        var panels = new CombinedDomainXYPlot(axis);
        panels.setGap(Ink.GAP);
        panels.setOrientation(PlotOrientation.VERTICAL);
        panels.add(Rail.plot(picture, scale), RAIL_WEIGHT);
        for (var dimension : Dimension.values()) {
            panels.add(Panel.plot(picture, scale, dimension), PANEL_WEIGHT);
        }
        var chart = new JFreeChart(null, Ink.TITLE, panels, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(14, 14, 10, 10));
        chart.addSubtitle(title(picture.title(), Ink.TITLE, Ink.BLACK));
        chart.addSubtitle(title(picture.subtitle(), Ink.SUBTITLE, Ink.GREY));
        chart.addSubtitle(Beside.lines(picture, scale));
        chart.addSubtitle(Beside.marks(picture));
        return chart;
    }

    private static TextTitle title(String text, Font font, Color colour) {
        var title = new TextTitle(text, font);
        title.setPaint(colour);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setMargin(0, 50, 2, 0);
        return title;
    }
}
