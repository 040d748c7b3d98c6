package dev.companion.topics;

import dev.companion.schemas.EventType;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records as they would come from the log, without one. */
final class Records {

    private Records() {}

    static Decoded decoded(EventCodec codec, ProducerRecord<String, byte[]> record) {
        return codec.decode(record.key(), record.value(), record.headers());
    }

    /** A record as it should be, of a type that holds numbers only. */
    static ProducerRecord<String, byte[]> good(EventCodec codec) {
        return codec.encode(Samples.of(EventType.PENALIZED));
    }

    /** The same record with another value. */
    static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> record, String value) {
        return new ProducerRecord<>(
                record.topic(),
                null,
                record.key(),
                value.getBytes(StandardCharsets.UTF_8),
                record.headers());
    }
}
