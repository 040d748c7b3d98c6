/**
 * Appraises each turn of the user's and folds the journal into personality.
 *
 * <p>Reads {@code conversation}, {@code personality}, {@code personality-state} and, for what may
 * have been asked before, {@code model-calls}. Writes {@code personality} (Appraised), {@code
 * personality-changes}, {@code personality-state} and {@code model-calls}. Needs nothing but Kafka;
 * with a language model connected it asks that, and while it fails the offline appraiser takes over
 * and says so.
 */
@NullMarked
package dev.companion.emotion;

import org.jspecify.annotations.NullMarked;
