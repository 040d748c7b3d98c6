/**
 * Keeps what was said: stores both sides of every exchange word for word, scores, embeds and
 * indexes them. Looks back on it at night and when asked to: finds the companion's own habits, and
 * writes what the night changes to the journal.
 *
 * <p>Reads {@code conversation}, {@code memory}, {@code reflection} (ReflectionRequested), {@code
 * model-calls} and {@code personality} (whether the day's last message has been appraised). Writes
 * {@code memory} (EpisodeStored, ImportanceScored, EmbeddingComputed), {@code model-calls}, {@code
 * personality} (ReflectionApplied), {@code reflection} (ReflectionCompleted, ReflectionSkipped) and
 * the memory index. Without an embedder episodes are stored without a vector and found by their
 * words; without a scoring model their importance is read off their words; without a language model
 * habits are counted; while PostgreSQL is away nights wait.
 *
 * <p>When it is asked to, it makes the memory index anew from the log beside the one that serves.
 */
@NullMarked
package dev.companion.memory;

import org.jspecify.annotations.NullMarked;
