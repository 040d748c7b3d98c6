/**
 * Looking back on a life: the moods it went through, why the mood is what it is, and what would
 * have been under other conditions. All of it follows from the journal, by the fold that is used
 * live.
 */
@NullMarked
package dev.companion.mind.life;

import org.jspecify.annotations.NullMarked;
