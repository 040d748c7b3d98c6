/**
 * What does not go together: memory with memory, and what the user says of the companion with what
 * the companion is. Found and described in plain words, never resolved here.
 */
@NullMarked
package dev.companion.mind.conflict;

import org.jspecify.annotations.NullMarked;
