/** Histories from elsewhere, replayed into the log at their own times. */
@NullMarked
package dev.companion.gateway.imports;

import org.jspecify.annotations.NullMarked;
