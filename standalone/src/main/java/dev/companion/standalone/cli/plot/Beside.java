package dev.companion.standalone.cli.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.block.LabelBlock;
import org.jfree.chart.title.CompositeTitle;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** What stands beside the panels: which line is which, and what the marks are. */
final class Beside {

    private static final double INDENT = 20;
    private static final int MOST_CHARACTERS = 36;
    private static final Shape SWATCH = new Line2D.Double(-14, 0, 14, 0);

    private static final Shape BOX = new Rectangle2D.Double(-14, -6, 28, 12);

    private Beside() {}

    static CompositeTitle marks(Picture picture) {
        var rows =
                new BlockContainer(
                        new ColumnArrangement(
                                HorizontalAlignment.LEFT, VerticalAlignment.TOP, 0, 0));
        rows.add(label(picture.heading(), Ink.SIGN, Ink.BLACK, 38, 6, 0));
        for (var mark : picture.marks()) {
            rows.add(
                    label(
                            mark.sign() + "   " + cut(mark.text()),
                            Ink.SUBTITLE,
                            Ink.BLACK,
                            4,
                            0,
                            0));
            rows.add(label(cut(mark.detail()), Ink.SMALL, Ink.GREY, 1, 4, INDENT));
        }
        if (picture.marks().isEmpty()) {
            rows.add(label("nothing that could be seen", Ink.SMALL, Ink.GREY, 2, 2, 0));
        }
        var title = new CompositeTitle(rows);
        title.setPosition(RectangleEdge.RIGHT);
        title.setVerticalAlignment(VerticalAlignment.TOP);
        title.setMargin(0, 16, 0, 8);
        return title;
    }

    static LegendTitle lines(Picture picture, TimeScale scale) {
        var items = new LegendItemCollection();
        items.add(item(picture.lives().getFirst().name(), Ink.LINE, Ink.BLACK));
        for (var other : picture.lives().subList(1, picture.lives().size())) {
            items.add(item(other.name(), Ink.DASHED, Ink.lighter(Ink.BLACK)));
        }
        items.add(item("baseline", Ink.BASELINE, Ink.BLACK));
        if (!scale.silences().isEmpty()) {
            items.add(new LegendItem("silence, drawn shorter", null, null, null, BOX, Ink.SILENCE));
        }
        var legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(Ink.SUBTITLE);
        legend.setItemPaint(Ink.BLACK);
        legend.setBackgroundPaint(null);
        legend.setItemLabelPadding(new RectangleInsets(2, 5, 2, 18));
        legend.setMargin(2, 48, 0, 0);
        return legend;
    }

    private static LegendItem item(String name, BasicStroke stroke, Color colour) {
        return new LegendItem(name, null, null, null, SWATCH, stroke, colour);
    }

    private static LabelBlock label(
            String text, Font font, Paint paint, double above, double below, double left) {
        var label = new LabelBlock(text, font, paint);
        label.setMargin(new RectangleInsets(above, left, below, 0));
        return label;
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, MOST_CHARACTERS - 1).strip() + "…";
    }
}
