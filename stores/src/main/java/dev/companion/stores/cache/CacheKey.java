package dev.companion.stores.cache;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Where what a model made of a text is kept. The companion is part of the key, so that what one
 * person said cannot be found, nor be found to be known, from another's side.
 *
 * @param space what is kept there, such as {@code emb}
 * @param hash HMAC-SHA256, under the companion's key, of the model and the text, hexadecimal: a
 *     bare hash of a short text could be guessed
 */
record CacheKey(String space, UUID companion, String hash) {

    static CacheKey of(SecretKey key, String space, UUID companion, String model, String text) {
        var said = (model + "|" + text).getBytes(StandardCharsets.UTF_8);
        return new CacheKey(space, companion, HexFormat.of().formatHex(hmac(key, said)));
    }

    String redisKey() {
        return space + ":" + companion + ":" + hash;
    }

    /** Matches all keys that one companion has in a space, in Redis's glob style. */
    static String pattern(String space, UUID companion) {
        return space + ":" + companion + ":*";
    }

    private static byte[] hmac(SecretKey key, byte[] said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
