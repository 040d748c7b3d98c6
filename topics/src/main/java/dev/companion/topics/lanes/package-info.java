/**
 * Keyed concurrency: one queue a companion on virtual threads. Within a companion facts are handled
 * in the order of the log, across companions at once; offsets are committed only up to the lowest
 * fact that is still open, so whatever was not finished is seen again.
 */
@NullMarked
package dev.companion.topics.lanes;

import org.jspecify.annotations.NullMarked;
