package dev.companion.conversation;

import dev.companion.conversation.LedFacts.Led;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KeyRing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A log that can break off before any of its records, and is read as the real one is. */
final class Tape {

    private static final KeyRing.TextKey KEY =
            new KeyRing.TextKey("test-key", new SecretKeySpec(new byte[32], "AES"));

    private final EventCodec codec = new EventCodec(_ -> Optional.of(KEY));
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private int left = Integer.MAX_VALUE;

    /** The process ends when it wants to write one more than this. */
    void killAfter(int more) {
        left = more;
    }

    /** It is as good as new. */
    void mend() {
        left = Integer.MAX_VALUE;
    }

    EventLog log() {
        return new EventLog(new Writing(), codec);
    }

    /** As {@link LedFacts#by}. */
    List<Led> by(UUID companion, UUID cause, Instant since) {
        return all().stream()
                .filter(led -> led.fact().companion().equals(companion))
                .filter(led -> led.fact().envelope().causationId().equals(Optional.of(cause)))
                .toList();
    }

    List<Led> all() {
        var all = new ArrayList<Led>();
        for (var record : records) {
            if (codec.decode(record) instanceof Decoded.Fact(var fact)) {
                all.add(new Led(fact, record.offset()));
            }
        }
        return all;
    }

    <E extends Event> List<Recorded<? extends Event>> of(Class<E> type) {
        return all().stream()
                .<Recorded<? extends Event>>map(Led::fact)
                .filter(fact -> type.isInstance(fact.event()))
                .toList();
    }

    /** The process is gone. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final class Writing extends MockProducer<String, byte[]> {

        Writing() {
            super(
                    true,
                    new RoundRobinPartitioner(),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(
                ProducerRecord<String, byte[]> sent, Callback callback) {
            if (left == 0) {
                throw new Killed();
            }
            left--;
            long offset = records.size();
            var record = new ConsumerRecord<>(sent.topic(), 0, offset, sent.key(), sent.value());
            sent.headers().forEach(record.headers()::add);
            records.add(record);
            var where = new RecordMetadata(new TopicPartition(sent.topic(), 0), offset, 0, 0, 0, 0);
            callback.onCompletion(where, null);
            return CompletableFuture.completedFuture(where);
        }
    }
}
