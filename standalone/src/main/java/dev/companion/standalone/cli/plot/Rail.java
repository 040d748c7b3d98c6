package dev.companion.standalone.cli.plot;

import java.time.Duration;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** The row above the panels: the signs of the marked events, and how long silences were. */
final class Rail {

    private static final double TEXT_HEIGHT = 0.16;

    private Rail() {}

    static XYPlot plot(Picture picture, TimeScale scale) {
        var range = new NumberAxis();
        range.setRange(0, 1);
        range.setVisible(false);
        var plot = new XYPlot(null, null, range, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        for (var stretch : scale.stretches()) {
            if (stretch.silent()) {
                var length = Duration.ofMillis(stretch.to() - stretch.from());
                var middle = (stretch.begin() + stretch.end()) / 2;
                plot.addAnnotation(text(length(length), middle));
            }
        }
        var marks = picture.marks();
        var places = marks.stream().mapToDouble(mark -> scale.place(mark.at())).toArray();
        var shown = Spread.of(places);
        for (int i = 0; i < places.length; i++) {
            plot.addAnnotation(new Badge(marks.get(i).sign(), places[i], shown[i]));
        }
        return plot;
    }

    private static XYTextAnnotation text(String words, double place) {
        var text = new XYTextAnnotation(words, place, TEXT_HEIGHT);
        text.setFont(Ink.SMALL);
        text.setPaint(Ink.GREY);
        text.setTextAnchor(TextAnchor.CENTER);
        return text;
    }

    /** In one unit, short enough to stand above the narrowest silence. */
    static String length(Duration silence) {
        double days = silence.toMinutes() / 1440.0;
        if (days < 2) {
            return Math.round(days * 24) + " h";
        }
        if (days < 60) {
            return Math.round(days) + " d";
        }
        return days < 730 ? Math.round(days / 30.44) + " mo" : Math.round(days / 365.25) + " yr";
    }
}
