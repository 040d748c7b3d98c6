/**
 * Keeps what was said: stores both sides of every exchange word for word, scores, embeds and
 * indexes them.
 *
 * <p>Reads {@code conversation} and {@code memory}. Writes {@code memory} (EpisodeStored,
 * ImportanceScored, EmbeddingComputed) and the memory index. Without an embedder episodes are
 * stored without a vector and found by their words.
 */
@NullMarked
package dev.companion.memory;

import org.jspecify.annotations.NullMarked;
