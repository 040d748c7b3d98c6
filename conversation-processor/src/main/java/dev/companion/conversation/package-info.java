/**
 * Turns what someone said into what their companion answers: screen, let in, recall, compose.
 *
 * <p>Reads {@code conversation}, {@code personality-changes}, {@code personality-state}, {@code
 * users} (who is answered) and {@code security} (of the last two days). Writes {@code conversation}
 * (MessageScreened, MessageRefused, TurnClosed, ReplyComposed), {@code security}, {@code users}
 * (Banned, Unbanned, Reactivated), {@code personality} (Penalized), {@code memory}
 * (MemoriesRecalled) and {@code model-calls}. Without a language model the composer speaks; without
 * an embedder or index it remembers less; without the fold it answers from the last mood known.
 */
@NullMarked
package dev.companion.conversation;

import org.jspecify.annotations.NullMarked;
