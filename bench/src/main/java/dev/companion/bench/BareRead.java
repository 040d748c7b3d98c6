package dev.companion.bench;

import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the journal and does nothing with it: as many threads and the same consumer settings as a
 * verification has, keys and values left as bytes.
 */
record BareRead(long records, long bytes, double seconds) {

    private static final Duration POLL = Duration.ofMillis(200);

    static BareRead of(KafkaSettings kafka) throws InterruptedException {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), FloorTopic.PARTITIONS);
        List<Future<BareRead>> running = new ArrayList<>();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int mine = t;
                running.add(executor.submit(() -> share(kafka, mine, threads)));
            }
            var all = new BareRead(0, 0, 0);
            for (var each : running) {
                all = all.and(Pace.join(each));
            }
            return all;
        }
    }

    private BareRead and(BareRead other) {
        return new BareRead(
                records + other.records, bytes + other.bytes, Math.max(seconds, other.seconds));
    }

    private static BareRead share(KafkaSettings kafka, int mine, int threads) {
        long began = System.nanoTime();
        long records = 0;
        long bytes = 0;
        var partitions =
                IntStream.range(0, FloorTopic.PARTITIONS)
                        .filter(p -> p % threads == mine)
                        .mapToObj(p -> new TopicPartition(Topic.PERSONALITY.fullName(), p))
                        .toList();
        try (var consumer =
                new KafkaConsumer<>(
                        kafka.consumer(),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (end.entrySet().stream()
                    .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                for (var record : consumer.poll(POLL)) {
                    records++;
                    bytes += record.serializedKeySize() + record.serializedValueSize();
                }
            }
            return new BareRead(records, bytes, (System.nanoTime() - began) / 1e9);
        }
    }
}
