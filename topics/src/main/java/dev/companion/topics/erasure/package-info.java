/**
 * Forgetting a person, as every process sees it. Reads the topic {@code users}: whoever is to be
 * erased is known here before anything of theirs is handled. Writes to the same topic that a
 * process has let go of what it held, and at last that all have. Falls back to trying again each
 * second for as long as something is away.
 */
@NullMarked
package dev.companion.topics.erasure;

import org.jspecify.annotations.NullMarked;
