package dev.companion.topics;

import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** The keys under which personal fields are sealed. */
@FunctionalInterface
public interface KeyRing {

    /**
     * The key of a companion; empty once it was destroyed, which is what forgetting means. Throws
     * when the keys cannot be asked for now.
     */
    Optional<TextKey> find(UUID companion);

    /**
     * A companion's key for text.
     *
     * @param id names the key in the record's headers
     * @param key AES, 256 bits
     */
    record TextKey(String id, SecretKey key) {}
}
