package dev.companion.gateway.reflection;

import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.stores.postgres.TopicPartitionKey;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/** Waits until the rows say what the log says now of people, messages and reflections. */
public final class RowsCaughtUp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(50).toNanos();

    private final KafkaSettings kafka;
    private final PastReflections rows;

    public RowsCaughtUp(KafkaSettings kafka, PastReflections rows) {
        this.kafka = kafka;
        this.rows = rows;
    }

    /**
     * False when that takes too long. May throw Kafka's exceptions and {@link DatabaseUnavailable}.
     */
    public boolean await() {
        var ends = ends();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (behind(ends)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return true;
    }

    private boolean behind(Map<TopicPartition, Long> ends) {
        var known = rows.knownUpTo();
        return ends.entrySet().stream()
                .anyMatch(end -> known.getOrDefault(key(end.getKey()), 0L) < end.getValue());
    }

    private static TopicPartitionKey key(TopicPartition partition) {
        return new TopicPartitionKey(partition.topic(), partition.partition());
    }

    private Map<TopicPartition, Long> ends() {
        var ends = new HashMap<TopicPartition, Long>();
        try (var reader = new LogReader(kafka)) {
            for (var topic : List.of(Topic.USERS, Topic.CONVERSATION, Topic.REFLECTION)) {
                ends.putAll(reader.end(reader.partitions(topic.fullName())));
            }
        }
        return ends;
    }
}
