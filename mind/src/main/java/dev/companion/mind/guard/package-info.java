/**
 * What a message may be up to: screens it for attacks on the companion and for danger to its
 * writer, and has the words for both cases and the hurt an attack does to the mood. Reads one line
 * of text; writes nothing: every function is pure. These rules are what a trained detector falls
 * back to.
 */
@NullMarked
package dev.companion.mind.guard;

import org.jspecify.annotations.NullMarked;
