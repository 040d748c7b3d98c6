/**
 * Appraises each turn of the user's and folds the journal into personality.
 *
 * <p>Reads {@code conversation}, {@code personality} and {@code personality-state}. Writes {@code
 * personality} (Appraised, NeedSatisfied), {@code personality-changes} and {@code
 * personality-state}. Needs nothing but Kafka: the appraiser is offline.
 */
@NullMarked
package dev.companion.emotion;

import org.jspecify.annotations.NullMarked;
