package dev.companion.mind.personality;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * The last 256 event ids of one producer, oldest first. Immutable; adding copies one block of 16,
 * so a long history costs no more than a short one.
 */
final class RecentIds {

    static final int CAPACITY = 256;
    static final RecentIds NONE = new RecentIds(new long[0][], 0);

    private static final int LONGS_PER_BLOCK = 32;

    private final long[][] blocks;

    /** How many longs at the start of the first block are no longer remembered. */
    private final int dropped;

    private RecentIds(long[][] blocks, int dropped) {
        this.blocks = blocks;
        this.dropped = dropped;
    }

    boolean contains(UUID id) {
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int b = 0; b < blocks.length; b++) {
            var block = blocks[b];
            for (int i = b == 0 ? dropped : 0; i < block.length; i += 2) {
                if (block[i] == high && block[i + 1] == low) {
                    return true;
                }
            }
        }
        return false;
    }

    RecentIds plus(UUID id) {
        boolean full = blocks.length == 0 || lastBlock().length == LONGS_PER_BLOCK;
        var grown = Arrays.copyOf(blocks, full ? blocks.length + 1 : blocks.length);
        var last = full ? new long[2] : Arrays.copyOf(lastBlock(), lastBlock().length + 2);
        last[last.length - 2] = id.getMostSignificantBits();
        last[last.length - 1] = id.getLeastSignificantBits();
        grown[grown.length - 1] = last;
        return size() < CAPACITY ? new RecentIds(grown, dropped) : withoutOldest(grown);
    }

    /** All remembered ids, two longs each, oldest first. */
    long[] toLongs() {
        return Arrays.stream(blocks).flatMapToLong(LongStream::of).skip(dropped).toArray();
    }

    static RecentIds ofLongs(long[] longs) {
        var ids = NONE;
        for (int i = 0; i < longs.length; i += 2) {
            ids = ids.plus(new UUID(longs[i], longs[i + 1]));
        }
        return ids;
    }

    int size() {
        return blocks.length == 0
                ? 0
                : ((blocks.length - 1) * LONGS_PER_BLOCK + lastBlock().length - dropped) / 2;
    }

    private RecentIds withoutOldest(long[][] grown) {
        return dropped + 2 < LONGS_PER_BLOCK
                ? new RecentIds(grown, dropped + 2)
                : new RecentIds(Arrays.copyOfRange(grown, 1, grown.length), 0);
    }

    private long[] lastBlock() {
        return blocks[blocks.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecentIds that && Arrays.equals(toLongs(), that.toLongs());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toLongs());
    }
}
