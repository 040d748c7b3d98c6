/**
 * The HTTP face of the system: the door for web and terminal, the projections to PostgreSQL, and
 * the looking glass over the log.
 *
 * <p>Reads every topic. Writes {@code users}, {@code conversation} (MessageReceived, and
 * ReplyComposed of imported histories), {@code proactive} (InitiativeTriggered), {@code
 * personality} (Initialized) and {@code reflection} (ReflectionRequested, for the nights of an
 * import and for whoever asks). While Kafka is down it answers 503; while PostgreSQL is down
 * whoever is known is served and the rows wait.
 */
@NullMarked
package dev.companion.gateway;

import org.jspecify.annotations.NullMarked;
