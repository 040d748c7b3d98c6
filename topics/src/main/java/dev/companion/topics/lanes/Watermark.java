package dev.companion.topics.lanes;

import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * Which records of one partition are open, and up to where everything is done. Thread-safe.
 *
 * <p>With the offset goes, as the commit's metadata, a time from which on the facts that the open
 * records led to were appended.
 */
final class Watermark {

    private final TreeMap<Long, Long> open = new TreeMap<>();
    private long next = -1;
    private long newest = -1;
    private long said = -1;
    private long committed = -1;

    /** A record was taken from the partition; {@code appended} in epoch milliseconds. */
    synchronized void opened(long offset, long appended) {
        open.put(offset, appended);
        next = offset + 1;
        newest = appended;
    }

    synchronized void closed(long offset) {
        open.remove(offset);
    }

    synchronized int open() {
        return open.size();
    }

    /** Up to where all is done; −1 before the first record. */
    synchronized long done() {
        return open.isEmpty() ? next : open.firstKey();
    }

    /** Up to where the broker is known to know it; −1 before it was first told. */
    synchronized long committed() {
        return committed;
    }

    /** What {@link #advance} said has reached the broker. */
    synchronized void committed(long offset) {
        committed = Math.max(committed, offset);
    }

    /** What was handed out did not reach the broker: {@link #advance} will say it again. */
    synchronized void notCommitted() {
        said = -1;
    }

    /** Up to where all is done; empty when that has not moved since the last call. */
    synchronized Optional<OffsetAndMetadata> advance() {
        long done = done();
        if (done <= said) {
            return Optional.empty();
        }
        said = done;
        long since = open.isEmpty() ? newest : open.firstEntry().getValue();
        return Optional.of(new OffsetAndMetadata(done, Long.toString(since)));
    }
}
