/** Vectors for whoever asks, of the model that the system itself uses. */
@NullMarked
package dev.companion.gateway.embed;

import org.jspecify.annotations.NullMarked;
