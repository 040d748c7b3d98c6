package dev.companion.bench;

import dev.companion.topics.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * How many records of 1 KB a second one producer of ours gets acknowledged by all, with so many on
 * the way at once.
 */
final class RateFloor {

    private final KafkaSettings kafka;

    RateFloor(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    double measure(int inFlight, Duration time) throws InterruptedException {
        try (var topic = FloorTopic.make(kafka);
                var producer =
                        new KafkaProducer<String, byte[]>(
                                new HashMap<>(kafka.producer()),
                                new StringSerializer(),
                                new ByteArraySerializer())) {
            produce(producer, topic, inFlight, time.dividedBy(4));
            return produce(producer, topic, inFlight, time);
        }
    }

    private static double produce(
            KafkaProducer<String, byte[]> producer, FloorTopic topic, int inFlight, Duration time)
            throws InterruptedException {
        var value = new byte[FloorTopic.RECORD_BYTES];
        new Random(1).nextBytes(value);
        var room = new Semaphore(inFlight);
        var done = new AtomicLong();
        var failure = new AtomicReference<@Nullable Exception>();
        long began = System.nanoTime();
        for (int i = 0; System.nanoTime() - began < time.toNanos(); i++) {
            room.acquire();
            var _ =
                    producer.send(
                            new ProducerRecord<>(topic.name(), "user-" + i % inFlight, value),
                            (_, failed) -> {
                                if (failed == null) {
                                    done.incrementAndGet();
                                } else {
                                    failure.set(failed);
                                }
                                room.release();
                            });
        }
        room.acquire(inFlight);
        double seconds = (System.nanoTime() - began) / 1e9;
        var failed = failure.get();
        if (failed != null) {
            throw new BenchFailed("a record of the floor was refused: " + failed, failed);
        }
        return done.get() / seconds;
    }
}
