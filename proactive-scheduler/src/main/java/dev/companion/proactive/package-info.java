/**
 * The clock and the impulse to write first. Nothing is here yet: today a companion only answers.
 */
@NullMarked
package dev.companion.proactive;

import org.jspecify.annotations.NullMarked;
