package dev.companion.standalone.cli.plot;

import dev.companion.schemas.Pad;
import java.awt.Color;

/**
 * A coordinate of a mood. The colours are three of the eight that people with any kind of colour
 * vision tell apart (Okabe and Ito 2008).
 */
enum Dimension {
    PLEASURE("Pleasure", new Color(0x0072B2)),
    AROUSAL("Arousal", new Color(0xD55E00)),
    DOMINANCE("Dominance", new Color(0x009E73));

    private final String title;
    private final Color colour;

    Dimension(String title, Color colour) {
        this.title = title;
        this.colour = colour;
    }

    String title() {
        return title;
    }

    Color colour() {
        return colour;
    }

    double of(Pad pad) {
        return switch (this) {
            case PLEASURE -> pad.pleasure();
            case AROUSAL -> pad.arousal();
            case DOMINANCE -> pad.dominance();
        };
    }
}
