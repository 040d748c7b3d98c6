/**
 * Feeling, as arithmetic: what the user's words mean for the companion (an OCC appraisal read off a
 * lexicon of our own when no model can read it), which emotions follow, how they pull at the mood,
 * and what a mood is called. Reads a turn's lines and a companion's traits; writes nothing: every
 * function is pure. It is itself the fallback of the appraiser that asks a model.
 */
@NullMarked
package dev.companion.mind.affect;

import org.jspecify.annotations.NullMarked;
