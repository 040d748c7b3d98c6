package dev.companion.stores.cache;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Where the vector of a text is kept. The companion is part of the key, so that what one person
 * said cannot be found, nor be found to be known, from another's side.
 *
 * @param hash SHA-256 of the model and the text, hexadecimal
 */
record VectorKey(UUID companion, String hash) {

    static VectorKey of(UUID companion, String model, String text) {
        var said = (model + "|" + text).getBytes(StandardCharsets.UTF_8);
        return new VectorKey(companion, HexFormat.of().formatHex(sha256().digest(said)));
    }

    String redisKey() {
        return "emb:" + companion + ":" + hash;
    }

    /** Matches all keys of one companion, in Redis's glob style. */
    static String pattern(UUID companion) {
        return "emb:" + companion + ":*";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
