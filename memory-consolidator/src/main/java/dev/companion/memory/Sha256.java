package dev.companion.memory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, as every JDK has it. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
