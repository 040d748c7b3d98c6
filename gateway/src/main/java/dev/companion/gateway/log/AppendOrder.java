package dev.companion.gateway.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts what was read from several partitions in the order it was appended. Within a partition that
 * is the order of its offsets, whatever the brokers' clocks say; between partitions, of times.
 *
 * @param <T> what a record is shown as
 */
final class AppendOrder<T> {

    private final List<Read<T>> read = new ArrayList<>();
    private final Map<TopicPartition, Long> latest = new HashMap<>();

    /** Each partition's in the order of its offsets. */
    void add(ConsumerRecord<?, ?> record, T view) {
        var partition = new TopicPartition(record.topic(), record.partition());
        // A clock that was set back must not bring a record before those it follows.
        long appended = latest.merge(partition, record.timestamp(), Math::max);
        read.add(new Read<>(appended, view));
    }

    int size() {
        return read.size();
    }

    /** Hands over all in their order, and keeps none. */
    void drainTo(Consumer<T> each) {
        read.sort(Comparator.comparingLong(Read::appended));
        read.forEach(one -> each.accept(one.view()));
        read.clear();
    }

    /**
     * @param appended in epoch milliseconds
     */
    private record Read<T>(long appended, T view) {}
}
