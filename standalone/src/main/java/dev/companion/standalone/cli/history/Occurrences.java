package dev.companion.standalone.cli.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Counts equal lines without keeping any: a 64-bit hash and a count each, about 24 bytes a line.
 * Two different lines with one hash (1 in 10⁷ for a file of a million) would only number each
 * other; the numbers stay the same each time the file is read, and that is what they are for.
 */
final class Occurrences {

    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] hashes = new long[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int size;

    /** How many equal lines came before this one. */
    int next(HistoryLine.Said line) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        var hash = hash(line);
        int slot = slot(hash);
        if (counts[slot] == 0) {
            hashes[slot] = hash;
            size++;
        }
        return counts[slot]++;
    }

    /** Open addressing: the slot that has the hash, or the free one where it belongs. */
    private int slot(long hash) {
        int slot = (int) hash & (hashes.length - 1);
        while (counts[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldCounts = counts;
        hashes = new long[oldHashes.length * 2];
        counts = new int[oldCounts.length * 2];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private static long hash(HistoryLine.Said line) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            var parts =
                    List.of(
                            line.at().toString(),
                            line.user(),
                            line.role(),
                            line.channel().orElse(""),
                            line.text());
            for (var part : parts) {
                out.writeInt(part.length());
                out.writeChars(part);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return ByteBuffer.wrap(digest).getLong();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
