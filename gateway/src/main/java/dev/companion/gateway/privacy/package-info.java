/**
 * What a person may ask of what is kept about them: to be given all of it, and to be forgotten.
 * Writes {@code ErasureRequested} to the topic {@code users}; the receipts are read from there.
 * Reads everything else for an export. Falls back to 202 and a place to look at where forgetting
 * takes longer than a request waits.
 */
@NullMarked
package dev.companion.gateway.privacy;

import org.jspecify.annotations.NullMarked;
