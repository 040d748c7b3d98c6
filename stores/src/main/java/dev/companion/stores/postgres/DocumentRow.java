package dev.companion.stores.postgres;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that is at hand.
 *
 * @param logId derived from its place in the log; grows with it
 * @param digest of the file's bytes, SHA-256 in hex
 * @param bytes its size as a file
 * @param chunks how many passages it has
 * @param stored how many of them have been stored so far
 */
public record DocumentRow(
        UUID id,
        long logId,
        Instant addedAt,
        String name,
        String mediaType,
        String digest,
        long bytes,
        int chunks,
        int stored) {}
