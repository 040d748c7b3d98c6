package dev.companion.stores.postgres;

import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact and where the log has it.
 *
 * @param loggedAt the broker's time, not the fact's own
 */
public record LogEntry(
        Recorded<? extends Event> fact,
        String topic,
        int partition,
        long offset,
        Instant loggedAt) {

    /** Topics have 12 partitions for life, so a place in one is also a number. */
    static final int PARTITIONS = 12;

    public LogEntry {
        if (partition < 0 || partition >= PARTITIONS) {
            throw new IllegalArgumentException(
                    "partition must be within 0.." + (PARTITIONS - 1) + ", was " + partition);
        }
        if (offset < 0 || offset >= Long.MAX_VALUE / PARTITIONS) {
            throw new IllegalArgumentException("offset must be at least 0, was " + offset);
        }
    }

    /** The same after every rebuild, and in a partition in the log's order. */
    long rowId() {
        return rowId(partition, offset);
    }

    /** The number of the row that a record at this place has. */
    public static long rowId(int partition, long offset) {
        return offset * PARTITIONS + partition;
    }

    static int partitionOf(long rowId) {
        return (int) (rowId % PARTITIONS);
    }

    static long offsetOf(long rowId) {
        return rowId / PARTITIONS;
    }

    UUID id() {
        return fact.id();
    }

    TopicPartitionKey from() {
        return new TopicPartitionKey(topic, partition);
    }

    /** Names the entry without its words. */
    @Override
    public String toString() {
        return fact.envelope().type().shortName() + " " + topic + "-" + partition + "@" + offset;
    }
}
