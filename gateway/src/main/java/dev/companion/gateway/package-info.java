/**
 * The HTTP face of the system: the door for web and terminal, the projections to PostgreSQL, and
 * the looking glass over the log.
 *
 * <p>Reads every topic. Writes {@code users}, {@code conversation} (MessageReceived, and
 * ReplyComposed of imported histories) and {@code personality} (Initialized). While Kafka is down
 * it answers 503; while PostgreSQL is down whoever is known is served and the rows wait.
 */
@NullMarked
package dev.companion.gateway;

import org.jspecify.annotations.NullMarked;
