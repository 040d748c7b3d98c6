package dev.companion.stores.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What makes one companion's words readable and its ids reproducible: three keys derived from the
 * stored one by HKDF-SHA256 (RFC 5869), so that no use can weaken another.
 */
public final class CompanionKey {

    private static final int BYTES = 32;

    private final String keyId;
    private final SecretKey text;
    private final SecretKey ids;
    private final SecretKey cache;

    private CompanionKey(String keyId, SecretKey text, SecretKey ids, SecretKey cache) {
        this.keyId = keyId;
        this.text = text;
        this.ids = ids;
        this.cache = cache;
    }

    /**
     * @param keyId what a record's {@code enc} header names
     * @param stored the companion's 32 random bytes
     */
    static CompanionKey derive(String keyId, byte[] stored) {
        return new CompanionKey(
                keyId,
                expand(stored, "companion text v1", "AES"),
                expand(stored, "companion ids v1", "HmacSHA256"),
                expand(stored, "companion cache v1", "HmacSHA256"));
    }

    public String keyId() {
        return keyId;
    }

    /** Encrypts text: AES-256. */
    public SecretKey text() {
        return text;
    }

    /** Makes ids out of a door's own ids: HMAC-SHA256. */
    public SecretKey ids() {
        return ids;
    }

    /** Names what is cached of its words without telling them: HMAC-SHA256. */
    public SecretKey cache() {
        return cache;
    }

    @Override
    public String toString() {
        return "CompanionKey[***]";
    }

    private static SecretKey expand(byte[] stored, String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(stored)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has HKDF-SHA256", e);
        }
    }
}
