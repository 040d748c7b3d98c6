package dev.companion.stores.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 32 bytes that open every companion's key, by AES-256-GCM with the companion's id as
 * authenticated data, so that a key moved to another companion's row does not open.
 */
public final class MasterKey {

    /** The setting it is read from when there is no file. */
    public static final String SETTING = "COMPANION_MASTER_KEY";

    /** How long it is. */
    public static final int BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;
    private final String origin;

    private MasterKey(byte[] key, String origin) {
        this.key = new SecretKeySpec(key, "AES");
        this.origin = origin;
    }

    /**
     * From a file that only its owner may read; makes it with a new key when there is none. Two
     * processes that make it at once end up with the same key.
     *
     * @throws UnusableMasterKey when the file holds something else
     */
    public static MasterKey loadOrCreate(Path file) {
        return MasterKeyFile.loadOrCreate(file);
    }

    /** From the setting {@value #SETTING}: 32 bytes in Base64. */
    public static MasterKey fromSetting(String base64) {
        return parse(base64, SETTING);
    }

    /** A new one, in Base64. */
    static String generate() {
        return Base64.getEncoder().encodeToString(randomBytes(BYTES));
    }

    /**
     * Reads a key.
     *
     * @param origin where it was read, for messages
     * @throws UnusableMasterKey when it is not 32 bytes in Base64
     */
    static MasterKey parse(String base64, String origin) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            throw malformed(origin, "text that is not Base64");
        }
        if (bytes.length != BYTES) {
            throw malformed(origin, bytes.length + " bytes");
        }
        return new MasterKey(bytes, origin);
    }

    /** A new key for a companion, already wrapped. */
    public WrappedKey newCompanionKey(UUID companion) {
        return new WrappedKey(
                companion, UUID.randomUUID().toString(), wrap(companion, randomBytes(BYTES)));
    }

    /** The nonce (12 bytes), then the ciphertext with its tag. */
    public byte[] wrap(UUID companion, byte[] plain) {
        var nonce = randomBytes(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, companion, nonce).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM must be able to encrypt", e);
        }
    }

    /**
     * Opens what {@link #wrap} made.
     *
     * @throws UnusableMasterKey when the key was wrapped with another master key, or tampered with
     */
    public byte[] unwrap(UUID companion, byte[] wrapped) {
        if (wrapped.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw wrong(companion);
        }
        var nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, companion, nonce)
                    .doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES);
        } catch (AEADBadTagException _) {
            throw wrong(companion);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM must be able to decrypt", e);
        }
    }

    /** HMAC-SHA256 of a purpose, as a key for that purpose alone: it says nothing of this one. */
    public SecretKey derived(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            var derived = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(derived, "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[***]";
    }

    private Cipher cipher(int mode, UUID companion, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(companion.getMostSignificantBits())
                        .putLong(companion.getLeastSignificantBits())
                        .flip());
        return cipher;
    }

    private static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static UnusableMasterKey malformed(String origin, String found) {
        return new UnusableMasterKey(
                "the master key must be "
                        + BYTES
                        + " bytes in Base64, was "
                        + found
                        + " ("
                        + origin
                        + ")");
    }

    private UnusableMasterKey wrong(UUID companion) {
        return new UnusableMasterKey(
                "the key of companion "
                        + companion
                        + " does not open with this master key; it was wrapped with another one."
                        + " Put the right one back ("
                        + origin
                        + ")");
    }
}
