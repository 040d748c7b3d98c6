package dev.companion.schemas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * How ids come about. An id is a slot: doing the same work twice names the same slot, and the first
 * record in the log that fills it is the fact.
 */
public final class EventId {

    private EventId() {}

    /**
     * The id of what a fact led to.
     *
     * @param ordinal tells several effects of one type and cause apart, from 0
     */
    public static UUID derived(UUID cause, EventType type, int ordinal) {
        var digest = sha256();
        digest.update(
                ByteBuffer.allocate(20)
                        .putLong(cause.getMostSignificantBits())
                        .putLong(cause.getLeastSignificantBits())
                        .putInt(ordinal)
                        .flip());
        return fromHash(digest.digest(type.wireName().getBytes(StandardCharsets.UTF_8)));
    }

    /** The first 122 bits of a hash as a version 8 UUID (RFC 9562, section 5.8). */
    public static UUID fromHash(byte[] hash) {
        var bits = ByteBuffer.wrap(hash);
        long high = (bits.getLong() & ~0xF000L) | 0x8000L;
        long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
