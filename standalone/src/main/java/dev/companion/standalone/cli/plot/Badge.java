package dev.companion.standalone.cli.plot;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/** A sign in a circle above the panels, with a line down to the place that it marks. */
final class Badge extends AbstractXYAnnotation {

    private static final double RADIUS = 9;

    private final String sign;
    private final double place;
    private final double shownAt;

    /**
     * @param place of the event on the axis
     * @param shownAt where there is room for the circle
     */
    Badge(String sign, double place, double shownAt) {
        this.sign = sign;
        this.place = place;
        this.shownAt = shownAt;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int index,
            PlotRenderingInfo info) {
        double x = domain.valueToJava2D(shownAt, area, plot.getDomainAxisEdge());
        double foot = domain.valueToJava2D(place, area, plot.getDomainAxisEdge());
        double y = area.getMinY() + RADIUS + 1;
        // The foot stands on the first panel, a little below this row.
        var clip = g.getClip();
        g.setClip(null);
        g.setPaint(Ink.RULE);
        g.setStroke(Ink.HAIR);
        g.draw(new Line2D.Double(x, y + RADIUS, foot, area.getMaxY() + Ink.GAP));
        g.setClip(clip);
        g.setPaint(Ink.BLACK);
        g.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
        g.setPaint(java.awt.Color.WHITE);
        g.setFont(Ink.SIGN);
        TextUtils.drawAlignedString(sign, g, (float) x, (float) y, TextAnchor.CENTER);
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
