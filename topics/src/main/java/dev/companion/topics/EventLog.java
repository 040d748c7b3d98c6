package dev.companion.topics;

import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Appends facts to the log. Safe for use by many threads. */
public final class EventLog implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final EventCodec codec;
    private final FactMeters meters;

    public EventLog(KafkaSettings settings, EventCodec codec) {
        this(
                new KafkaProducer<>(
                        settings.counted(settings.producer()),
                        new StringSerializer(),
                        new ByteArraySerializer()),
                codec,
                settings.meters());
    }

    /** Appends through a producer, and closes it in the end. */
    public EventLog(Producer<String, byte[]> producer, EventCodec codec) {
        this(producer, codec, new CompositeMeterRegistry());
    }

    private EventLog(Producer<String, byte[]> producer, EventCodec codec, MeterRegistry meters) {
        this.producer = producer;
        this.codec = codec;
        this.meters = new FactMeters(meters);
    }

    /**
     * Completes once every in-sync replica has the fact; completes exceptionally with Kafka's
     * reason when it could not be written.
     */
    public CompletableFuture<RecordMetadata> append(Recorded<? extends Event> fact) {
        return send(fact, codec.encode(fact));
    }

    private CompletableFuture<RecordMetadata> send(
            Recorded<? extends Event> fact, ProducerRecord<String, byte[]> record) {
        long began = System.nanoTime();
        return send(record)
                .whenComplete((_, failure) -> {
                    if (failure == null) {
                        meters.written(fact, System.nanoTime() - began);
                    } else {
                        meters.failed(fact);
                    }
                });
    }

    /**
     * Appends several and waits until all are acknowledged.
     *
     * @return where each of them is
     * @throws KafkaException when one was not
     */
    public List<RecordMetadata> appendAndWait(List<? extends Recorded<? extends Event>> facts) {
        // All are made before the first is sent, so that they travel together.
        var records = facts.stream().map(fact -> codec.encode(fact)).toList();
        var pending =
                IntStream.range(0, facts.size())
                        .mapToObj(i -> send(facts.get(i), records.get(i)))
                        .toList();
        try {
            CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
            return pending.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof KafkaException kafka) {
                throw kafka;
            }
            throw e;
        }
    }

    FactMeters meters() {
        return meters;
    }

    /** Sends a record as it is: for dead letters. */
    CompletableFuture<RecordMetadata> send(ProducerRecord<String, byte[]> raw) {
        var acknowledged = new CompletableFuture<RecordMetadata>();
        try {
            var _ =
                    producer.send(
                            raw,
                            (metadata, failure) -> {
                                if (failure == null) {
                                    acknowledged.complete(metadata);
                                } else {
                                    acknowledged.completeExceptionally(failure);
                                }
                            });
        } catch (KafkaException e) {
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }

    @Override
    public void close() {
        producer.close();
    }
}
