package dev.companion.mind.affect;

import java.util.Optional;

/**
 * A term found in a turn, as meant there: negated, intensified and about someone.
 *
 * @param value the sense's weight after all that; may leave −1…1
 * @param turned true when it was negated
 * @param asked true when it stood in a question
 */
record Hit(
        Kind kind,
        double value,
        Optional<EmotionLabel> label,
        Subject subject,
        boolean turned,
        boolean asked) {}
