package dev.companion.stores.cache;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys for caches under test. */
final class Keys {

    /** A key of its own for each companion, the same at each call. */
    static final CacheKeys OF_EVERYONE = companion -> Optional.of(of(companion));

    private Keys() {}

    static SecretKey of(UUID companion) {
        var bytes =
                ByteBuffer.allocate(32)
                        .putLong(companion.getMostSignificantBits())
                        .putLong(companion.getLeastSignificantBits())
                        .array();
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
