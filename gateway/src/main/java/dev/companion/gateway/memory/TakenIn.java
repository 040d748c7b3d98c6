package dev.companion.gateway.memory;

import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.stores.postgres.TopicPartitionKey;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Waits until rows and memory index have taken in what was appended, so that whoever wrote it reads
 * it next.
 *
 * @param index the memory index's next offset of each partition
 */
record TakenIn(PastReflections rows, Supplier<Map<Integer, Long>> index) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(10).toNanos();

    /** False when that takes longer than the patience, or the rows are away. */
    boolean await(List<RecordMetadata> places) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (behind(places)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return true;
    }

    private boolean behind(List<RecordMetadata> places) {
        var indexed = index.get();
        return places.stream()
                        .filter(place -> place.topic().equals(Topic.MEMORY.fullName()))
                        .anyMatch(place ->
                                indexed.getOrDefault(place.partition(), 0L) <= place.offset())
                || behindRows(places);
    }

    private boolean behindRows(List<RecordMetadata> places) {
        try {
            var known = rows.knownUpTo();
            return places.stream()
                    .anyMatch(place -> known.getOrDefault(key(place), 0L) <= place.offset());
        } catch (DatabaseUnavailable _) {
            return true;
        }
    }

    private static TopicPartitionKey key(RecordMetadata place) {
        return new TopicPartitionKey(place.topic(), place.partition());
    }
}
