package dev.companion.mind.guard;

import java.util.Optional;

/**
 * The fitted half of the screen: three logistic regressions, written by {@code companion eval
 * injection-fit}. Their intercepts are moved so that a suspicion of {@link Screen#THREAT_FROM} is
 * where false alarms become too many in cross-validation.
 *
 * @param meant for a line with its vector
 * @param worded for a line without
 * @param slipped for a passage of a pasted text
 */
public record ScreenModel(Linear meant, Linear worded, Linear slipped) {

    /** The embedder whose vectors it was fitted on; those of another mean nothing to it. */
    public static final String EMBEDDER = "bge-small-en-v1.5-q";

    private static final class Shipped {
        static final ScreenModel MODEL = ScreenModelText.resource("screen-model.txt");
    }

    public ScreenModel {
        requireWidth("meant", meant, LineInputs.WIDTH);
        requireWidth("worded", worded, LineInputs.WIDTH);
        requireWidth("slipped", slipped, PassageInputs.WIDTH);
    }

    private static void requireWidth(String name, Linear linear, int width) {
        if (linear.width() != width) {
            throw new IllegalArgumentException(
                    "%s must have %d weights, has %d".formatted(name, width, linear.width()));
        }
    }

    /** The model that ships with this module, loaded at first use. */
    public static ScreenModel shipped() {
        return Shipped.MODEL;
    }

    double ofLine(Readings readings, Optional<float[]> vector) {
        var inputs = LineInputs.of(readings, vector);
        return (vector.isPresent() ? meant : worded).probability(inputs);
    }

    double ofPassage(Passage passage) {
        return slipped.probability(PassageInputs.of(passage));
    }
}
