package dev.companion.mind.affect;

import java.util.Optional;

/**
 * One meaning of a term.
 *
 * @param weight −1…1 where the kind has a sign, else a share or a factor
 * @param label the emotion its use conveys, where it conveys one
 */
record Sense(Kind kind, double weight, Optional<EmotionLabel> label) {}
