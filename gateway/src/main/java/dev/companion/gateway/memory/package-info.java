/**
 * What is remembered, in the user's own hands: {@code /memory} and the end of a session. Reads the
 * rows; writes to {@code companion.memory.v1} and answers when rows and index have taken it in.
 */
@NullMarked
package dev.companion.gateway.memory;

import org.jspecify.annotations.NullMarked;
