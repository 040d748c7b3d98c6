package dev.companion.gateway.documents;

import dev.companion.gateway.NotNow;
import dev.companion.stores.postgres.Documents;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Waits until the rows say of a companion's documents what the log says now. */
final class RowsReached {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(30).toNanos();

    private final KafkaSettings kafka;
    private final Documents rows;

    RowsReached(KafkaSettings kafka, Documents rows) {
        this.kafka = kafka;
        this.rows = rows;
    }

    /** Throws {@link NotNow} when that takes too long. */
    void await(UUID companion) {
        var topic = Topic.MEMORY.fullName();
        int partition;
        long end;
        try (var reader = new LogReader(kafka)) {
            var all = reader.partitions(topic);
            var its = all.get(LogReader.partitionOf(companion.toString(), all.size()));
            partition = its.partition();
            end = reader.end(List.of(its)).getOrDefault(its, 0L);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (rows.knownUpTo(topic, partition) < end) {
            if (System.nanoTime() > deadline) {
                throw new NotNow("the rows are behind the log; please try again in a while");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}
