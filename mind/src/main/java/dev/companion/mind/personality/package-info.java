/**
 * Personality as a pure function of the journal: {@code apply} folds one fact into the state, live,
 * on replay and in a test alike. No clock, no randomness, no IO.
 */
@NullMarked
package dev.companion.mind.personality;

import org.jspecify.annotations.NullMarked;
