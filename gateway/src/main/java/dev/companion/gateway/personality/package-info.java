/** Personalities as they stand, as they were, and what may be done to them from outside. */
@NullMarked
package dev.companion.gateway.personality;

import org.jspecify.annotations.NullMarked;
