package dev.companion.standalone.cli.plot;

import dev.companion.schemas.Pad;
import java.awt.Color;
import java.util.function.ToDoubleFunction;

/**
 * A coordinate of a mood. The colours are three of the eight that people with any kind of colour
 * vision tell apart (Okabe and Ito 2008).
 */
enum Dimension {
    PLEASURE("Pleasure", new Color(0x0072B2), Pad::pleasure),
    AROUSAL("Arousal", new Color(0xD55E00), Pad::arousal),
    DOMINANCE("Dominance", new Color(0x009E73), Pad::dominance);

    private final String title;
    private final Color colour;
    private final ToDoubleFunction<Pad> coordinate;

    Dimension(String title, Color colour, ToDoubleFunction<Pad> coordinate) {
        this.title = title;
        this.colour = colour;
        this.coordinate = coordinate;
    }

    String title() {
        return title;
    }

    Color colour() {
        return colour;
    }

    double of(Pad pad) {
        return coordinate.applyAsDouble(pad);
    }
}
