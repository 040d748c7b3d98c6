package dev.companion.stores.postgres;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key that lets its holder act as one person.
 *
 * @param hash SHA-256 of the key, in hexadecimal
 * @param label empty where none was given
 */
public record AccessKeyRow(
        UUID id,
        UUID companion,
        String userId,
        String hash,
        String label,
        Instant issued,
        Optional<Instant> revoked) {}
