package dev.companion.stores.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What someone shows to be let in: a few letters that say what it is for, and 256 random bits. It
 * is shown once and never kept; what is kept is its SHA-256, which needs no salt and no slowness
 * because nobody guesses 256 bits.
 */
public final class AccessKey {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AccessKey() {}

    /** A new one of whoever runs the system. */
    public static String newOfAdmin() {
        return "adm_" + random();
    }

    /** A new one of one person. */
    public static String newOfUser() {
        return "usr_" + random();
    }

    /** SHA-256 of a key, in hexadecimal. */
    public static String hash(String key) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether two hashes are the same, in a time that does not tell where they differ. */
    public static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
