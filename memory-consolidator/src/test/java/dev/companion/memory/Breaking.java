package dev.companion.memory;

import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A log that takes so many facts and then no more, as when the process is killed. */
final class Breaking {

    private Breaking() {}

    @SuppressWarnings("unchecked")
    static EventLog after(int facts, EventCodec codec) {
        var real =
                new KafkaProducer<>(
                        new HashMap<>(Servers.running().kafka().producer()),
                        new StringSerializer(),
                        new ByteArraySerializer());
        var left = new int[] {facts};
        var breaking =
                (Producer<String, byte[]>)
                        Proxy.newProxyInstance(
                                Breaking.class.getClassLoader(),
                                new Class<?>[] {Producer.class},
                                (_, method, arguments) -> {
                                    if (method.getName().equals("send") && left[0]-- <= 0) {
                                        throw new ProducerFencedException("killed");
                                    }
                                    try {
                                        return method.invoke(real, arguments);
                                    } catch (InvocationTargetException e) {
                                        throw e.getCause();
                                    }
                                });
        return new EventLog(breaking, codec);
    }
}
