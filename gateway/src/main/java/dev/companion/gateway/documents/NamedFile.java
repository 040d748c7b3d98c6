package dev.companion.gateway.documents;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.TextRules;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file as it was handed in. Whoever has its bytes leaves them as they are. */
final class NamedFile {

    private final String name;
    private final String digest;
    private final byte[] bytes;

    private NamedFile(String name, String digest, byte[] bytes) {
        this.name = name;
        this.digest = digest;
        this.bytes = bytes;
    }

    static NamedFile of(String name, byte[] bytes) {
        var readable = TextRules.clean(name).replaceAll("\\s+", " ");
        if (readable.isEmpty() || readable.length() > Limits.LONGEST_NAME) {
            throw new BadRequest(
                    "name must have 1..%d characters that can be read, had %d"
                            .formatted(Limits.LONGEST_NAME, readable.length()));
        }
        return new NamedFile(readable, sha256(bytes), bytes);
    }

    /** 1…200 characters in one line. */
    String name() {
        return name;
    }

    /** SHA-256 of its bytes, in hex. */
    String digest() {
        return digest;
    }

    byte[] bytes() {
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
