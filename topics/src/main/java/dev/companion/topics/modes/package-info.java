/**
 * What is away, and since when: asked of what every process leans on, told to whoever answers, and
 * written to the topic ops. While the log itself is away, what happened waits for it.
 */
@NullMarked
package dev.companion.topics.modes;

import org.jspecify.annotations.NullMarked;
