/**
 * Habits of the companion's own that show in its replies, and which of them are known already.
 * Counted, not guessed: a habit is what returns more often than an ordinary speaker would have it.
 */
@NullMarked
package dev.companion.mind.quirk;

import org.jspecify.annotations.NullMarked;
