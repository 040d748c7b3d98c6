package dev.companion.bench;

import dev.companion.topics.KafkaSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What one hop through the brokers takes when nothing is done with it: a record of 1 KB, from its
 * intended send time until a consumer has it, with the settings of all our clients.
 */
final class HopFloor {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final long PATIENCE_SECONDS = 30;

    private final KafkaSettings kafka;

    HopFloor(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    Quantiles measure(int warmUp, int records, double rate, Progress progress)
            throws InterruptedException {
        try (var topic = FloorTopic.make(kafka);
                var producer =
                        new KafkaProducer<String, byte[]>(
                                new HashMap<>(kafka.producer()),
                                new StringSerializer(),
                                new ByteArraySerializer())) {
            var latencies = new Latencies();
            var left = new CountDownLatch(warmUp + records);
            var watching = new CountDownLatch(1);
            var reading =
                    CompletableFuture.runAsync(
                            () -> read(topic, watching, left, warmUp, latencies),
                            task -> Thread.ofPlatform().name("floor-poll").start(task));
            watching.await();
            var value = new byte[FloorTopic.RECORD_BYTES];
            new Random(1).nextBytes(value);
            Pace.Work send =
                    (number, intended) -> {
                        var stamped = value.clone();
                        ByteBuffer.wrap(stamped).putLong(intended).putInt(number);
                        var _ =
                                producer.send(
                                        new ProducerRecord<>(
                                                topic.name(), "user-" + number % 20, stamped));
                    };
            new Pace(rate * 4).run(warmUp, progress, send);
            new Pace(rate).run(records, progress, (i, at) -> send.run(warmUp + i, at));
            if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BenchFailed(left.getCount() + " records of the floor never came back");
            }
            reading.join();
            return latencies.quantiles();
        }
    }

    private void read(
            FloorTopic topic,
            CountDownLatch watching,
            CountDownLatch left,
            int warmUp,
            Latencies latencies) {
        try (var consumer =
                new KafkaConsumer<>(
                        new HashMap<>(kafka.consumer()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(topic.partitions());
            consumer.seekToEnd(topic.partitions());
            topic.partitions().forEach(consumer::position);
            watching.countDown();
            long deadline = Long.MAX_VALUE;
            while (left.getCount() > 0 && System.nanoTime() < deadline) {
                for (var record : consumer.poll(POLL)) {
                    var stamp = ByteBuffer.wrap(record.value());
                    long intended = stamp.getLong();
                    if (stamp.getInt() >= warmUp) {
                        latencies.record(System.nanoTime() - intended);
                    }
                    left.countDown();
                }
            }
        }
    }
}
