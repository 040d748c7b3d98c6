package dev.companion.stores.cache;

import dev.companion.stores.keys.CompanionKey;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.stores.keys.KeysUnavailable;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** The keys that hide, from whoever sees a cache, what lies in it. */
@FunctionalInterface
public interface CacheKeys {

    /** HMAC-SHA256; empty for who is forgotten, and while nobody can tell: then nothing is kept. */
    Optional<SecretKey> find(UUID companion);

    static CacheKeys of(CompanionKeys keys) {
        return companion -> {
            try {
                return keys.find(companion).map(CompanionKey::cache);
            } catch (KeysUnavailable _) {
                return Optional.empty();
            }
        };
    }
}
