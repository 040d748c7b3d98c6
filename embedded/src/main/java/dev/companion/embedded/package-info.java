/**
 * Starts real Kafka (KRaft, in a JVM of its own), PostgreSQL and Redis from Maven artifacts over
 * one data folder, all on loopback. Reads nothing but that folder and a per-user cache of unpacked
 * programs; writes the folder and the servers' logs in it. A server that is configured elsewhere is
 * left out. Nothing here falls back: what cannot start says so, and takes the others down with it.
 *
 * <p>The servers live in sessions of their own, so that Ctrl-C reaches them only through {@link
 * dev.companion.embedded.EmbeddedInfrastructure#close()}. Access is open to whoever is logged in on
 * this machine, as is usual for servers on loopback; the files are readable by their owner alone.
 */
@NullMarked
package dev.companion.embedded;

import org.jspecify.annotations.NullMarked;
