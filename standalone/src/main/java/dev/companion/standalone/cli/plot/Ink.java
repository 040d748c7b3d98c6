package dev.companion.standalone.cli.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/** Fonts, colours and strokes: sizes in units of a picture 1200 wide and 700 high. */
final class Ink {

    static final int WIDTH = 1200;
    static final int HEIGHT = 700;

    /** Between two panels. */
    static final int GAP = 8;

    static final Color BLACK = new Color(0x1A1A1A);
    static final Color GREY = new Color(0x5A5A5A);
    static final Color RULE = new Color(0xB8B8B8);
    static final Color GRID = new Color(0xE6E6E6);
    static final Color SILENCE = new Color(0xF0F0F0);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    static final Font SIGN = new Font(Font.SANS_SERIF, Font.BOLD, 11);

    static final BasicStroke LINE = round(1.8f);
    static final BasicStroke THIN = round(0.9f);
    static final BasicStroke HAIR = round(0.8f);
    static final BasicStroke DASHED = dashed(1.8f, 6, 4);
    static final BasicStroke BASELINE = dashed(1.1f, 3, 3);

    private Ink() {}

    /** Half way to white. */
    static Color lighter(Color colour) {
        return new Color(
                (colour.getRed() + 255) / 2,
                (colour.getGreen() + 255) / 2,
                (colour.getBlue() + 255) / 2);
    }

    private static BasicStroke round(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke dashed(float width, float on, float off) {
        return new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
    }
}
