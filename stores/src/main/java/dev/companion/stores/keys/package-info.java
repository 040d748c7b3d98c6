/**
 * The keys that make a person's words readable, one a companion, wrapped by one master key. Reads
 * the master key's file or setting once, and the wrapped keys through {@link
 * dev.companion.stores.keys.WrappedKeys}; writes the master key's file when there is none. Falls
 * back to what is in memory while the wrapped keys are out of reach, and says {@link
 * dev.companion.stores.keys.KeysUnavailable} for a companion it has not met: a missing key means
 * forgotten, so it is never guessed.
 */
@NullMarked
package dev.companion.stores.keys;

import org.jspecify.annotations.NullMarked;
