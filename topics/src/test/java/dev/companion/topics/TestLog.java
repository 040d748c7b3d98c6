package dev.companion.topics;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A log without a broker. */
public final class TestLog {

    private TestLog() {}

    /** Acknowledges at once, or when the test says so. */
    public static MockProducer<String, byte[]> producer(boolean atOnce) {
        return new MockProducer<>(
                atOnce,
                new RoundRobinPartitioner(),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public static EventLog of(MockProducer<String, byte[]> producer) {
        return new EventLog(producer, new EventCodec(TestKeys.SAME));
    }
}
