package dev.companion.topics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Short looks at one companion's part of a topic, without a consumer group. A few readers are kept
 * between looks; a look that finds all of them in use waits for one. Safe for use by many threads.
 */
public final class CompanionLog implements AutoCloseable {

    private static final int MOST_READERS = 3;

    private final KafkaSettings kafka;
    private final Semaphore free = new Semaphore(MOST_READERS, true);
    private final ConcurrentLinkedQueue<LogReader> idle = new ConcurrentLinkedQueue<>();

    public CompanionLog(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /** Hands over what was appended at or after a time, while the condition holds. */
    public void since(
            Topic topic,
            UUID companion,
            Instant time,
            BooleanSupplier goOn,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        look(reader -> {
            var partition = partition(reader, topic, companion);
            var start = reader.since(List.of(partition), time);
            reader.readWhile(start, goOn, ofCompanion(companion, each));
            return true;
        });
    }

    /** Hands over everything from an offset on. */
    public void from(
            Topic topic,
            UUID companion,
            long offset,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        look(reader -> {
            var partition = partition(reader, topic, companion);
            reader.read(Map.of(partition, offset), ofCompanion(companion, each));
            return true;
        });
    }

    /** The number of the partition that a companion's facts are in, as the brokers have it. */
    public int partition(Topic topic, UUID companion) {
        return look(reader -> partition(reader, topic, companion).partition());
    }

    private static TopicPartition partition(LogReader reader, Topic topic, UUID companion) {
        var all = reader.partitions(topic.fullName());
        return all.get(LogReader.partitionOf(companion.toString(), all.size()));
    }

    private static Consumer<ConsumerRecord<String, byte[]>> ofCompanion(
            UUID companion, Consumer<ConsumerRecord<String, byte[]>> each) {
        var key = companion.toString();
        return record -> {
            if (key.equals(record.key())) {
                each.accept(record);
            }
        };
    }

    /** A reader that failed is not used again. */
    private <T> T look(Function<LogReader, T> look) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        try {
            var known = idle.poll();
            var reader = known == null ? new LogReader(kafka) : known;
            boolean done = false;
            try {
                var result = look.apply(reader);
                done = true;
                return result;
            } finally {
                if (done) {
                    idle.add(reader);
                } else {
                    reader.close();
                }
            }
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        for (var reader = idle.poll(); reader != null; reader = idle.poll()) {
            reader.close();
        }
    }
}
