package dev.companion.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads stretches of the log without a consumer group: for looking, tracing and replaying. */
public final class LogReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;

    public LogReader(KafkaSettings settings) {
        var config = new HashMap<>(settings.consumer());
        // Going from one topic to the next must not wait for a fetch of the one before.
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        this.consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The partition in which a companion's facts are, of a topic with this many partitions. */
    public static int partitionOf(String key, int partitions) {
        var bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return org.apache.kafka.common.utils.Utils.toPositive(
                        org.apache.kafka.common.utils.Utils.murmur2(bytes))
                % partitions;
    }

    /** A topic's partitions in the order of their numbers. */
    public List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    /** For each partition the first offset appended at or after a time, else its end. */
    public Map<TopicPartition, Long> since(Collection<TopicPartition> partitions, Instant time) {
        var times = partitions.stream().collect(Collectors.toMap(p -> p, _ -> time.toEpochMilli()));
        var found = consumer.offsetsForTimes(times);
        var starts = new HashMap<>(consumer.endOffsets(partitions));
        found.forEach((partition, at) -> {
            if (at != null) {
                starts.put(partition, at.offset());
            }
        });
        return starts;
    }

    public Map<TopicPartition, Long> beginning(Collection<TopicPartition> partitions) {
        return consumer.beginningOffsets(partitions);
    }

    public Map<TopicPartition, Long> end(Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions);
    }

    /** Hands over every record from these offsets up to the ends as they are now. */
    public void read(
            Map<TopicPartition, Long> from, Consumer<ConsumerRecord<String, byte[]>> each) {
        read(from, consumer.endOffsets(from.keySet()), each);
    }

    /** Hands over the records of a stretch: from these offsets up to those, which are left out. */
    public void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> until,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        read(from, until, () -> !reached(until), each);
    }

    /** As {@link #read(Map, Consumer)}, but ends as soon as the condition no longer holds. */
    public void readWhile(
            Map<TopicPartition, Long> from,
            BooleanSupplier goOn,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        var end = consumer.endOffsets(from.keySet());
        read(from, end, () -> goOn.getAsBoolean() && !reached(end), each);
    }

    /**
     * Hands over records from these offsets on, waiting for new ones, while the condition holds. An
     * offset that the log has not reached yet is waited for.
     */
    public void follow(
            Map<TopicPartition, Long> from,
            BooleanSupplier goOn,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        var start = new HashMap<>(from);
        // A consumer that begins behind the end would be sent back to the beginning.
        consumer.endOffsets(from.keySet()).forEach((at, end) -> start.merge(at, end, Math::min));
        read(
                start,
                Map.of(),
                goOn,
                record -> {
                    var at = new TopicPartition(record.topic(), record.partition());
                    if (record.offset() >= from.getOrDefault(at, 0L)) {
                        each.accept(record);
                    }
                });
    }

    private void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> ends,
            BooleanSupplier goOn,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        while (goOn.getAsBoolean()) {
            var found = consumer.poll(POLL);
            for (var partition : found.partitions()) {
                long end = ends.getOrDefault(partition, Long.MAX_VALUE);
                for (var record : found.records(partition)) {
                    if (record.offset() < end) {
                        each.accept(record);
                    }
                }
            }
        }
    }

    private boolean reached(Map<TopicPartition, Long> end) {
        return end.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
