package dev.companion.topics;

import dev.companion.schemas.EventId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The id of a fact that comes from outside: an HMAC-SHA-256, under the companion's key, of what
 * names it there. The same message gives the same slot; without the key, the id says nothing about
 * it.
 */
public final class RootId {

    private RootId() {}

    /**
     * Names a slot.
     *
     * @param kind keeps the names of different doors and purposes apart, such as {@code
     *     web-message}
     * @param name what the outside calls it, such as an idempotency key or a Discord message id
     */
    public static UUID of(SecretKey ids, String kind, String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(ids);
            mac.update((kind.length() + ":" + kind).getBytes(StandardCharsets.UTF_8));
            return EventId.fromHash(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
