/**
 * The clock: makes the passing of time a fact, asks for each companion's night when its person's
 * day is over, and notices long silences.
 *
 * <p>Reads {@code clock} (Tick), and rows of people, messages and reflections. Writes {@code clock}
 * (Tick), {@code reflection} (ReflectionRequested) and {@code users} (BecameDormant). While
 * PostgreSQL or Kafka is away ticks wait; nights that fell due meanwhile become one.
 */
@NullMarked
package dev.companion.proactive;

import org.jspecify.annotations.NullMarked;
