/**
 * What a companion always has before it, in its user's own hands: {@code /blocks} and {@code
 * /reminders}. Reads the rows; writes to {@code companion.conversation.v1} and answers when the
 * rows have it.
 */
@NullMarked
package dev.companion.gateway.blocks;

import org.jspecify.annotations.NullMarked;
