/**
 * Turns what someone said into what their companion answers: screen, recall, compose.
 *
 * <p>Reads {@code conversation}, {@code personality-changes} and {@code personality-state}. Writes
 * {@code conversation} (MessageScreened, TurnClosed, ReplyComposed), {@code security}, {@code
 * personality} (Penalized), {@code memory} (MemoriesRecalled) and {@code model-calls}. Without a
 * language model the composer speaks; without an embedder or index it remembers less; without the
 * fold it answers from the last mood known.
 */
@NullMarked
package dev.companion.conversation;

import org.jspecify.annotations.NullMarked;
