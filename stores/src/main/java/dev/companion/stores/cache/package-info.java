/**
 * Caches that several processes share: what was dear to compute is kept in Redis for seven days and
 * near at hand in memory. Reads and writes keys that begin with the kind of thing and the companion
 * it belongs to, such as {@code emb:<companion>:<hash>}; never the only copy of anything. Without
 * Redis, or while it does not answer, falls back to memory alone.
 */
@NullMarked
package dev.companion.stores.cache;

import org.jspecify.annotations.NullMarked;
