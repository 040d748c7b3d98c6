/**
 * Turns what someone said into what their companion answers: screen, let in, recall, compose. Has
 * it write first when it is to, unless something holds it back.
 *
 * <p>Reads {@code conversation}, {@code proactive}, {@code personality-changes}, {@code
 * personality-state}, {@code users} (who is answered) and {@code security} (of the last two days).
 * Writes {@code conversation} (MessageScreened, MessageRefused, TurnClosed, ReplyComposed), {@code
 * proactive} (InitiativeHeld), {@code security}, {@code users} (Banned, Unbanned, Reactivated),
 * {@code personality} (Penalized, ProactiveSent), {@code memory} (MemoriesRecalled) and {@code
 * model-calls}; tells what a model says as it comes over Redis. Without a language model the
 * composer speaks; without an embedder or index it remembers less; without the fold it answers from
 * the last mood known.
 */
@NullMarked
package dev.companion.conversation;

import org.jspecify.annotations.NullMarked;
