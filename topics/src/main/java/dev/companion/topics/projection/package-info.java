/**
 * Feeding stores that can be rebuilt: batches in log order, the place in the log kept by the store
 * itself, so that a batch and the place after it are durable together or not at all.
 */
@NullMarked
package dev.companion.topics.projection;

import org.jspecify.annotations.NullMarked;
