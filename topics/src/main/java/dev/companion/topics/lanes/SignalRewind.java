package dev.companion.topics.lanes;

import dev.companion.topics.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Sets a consumer back in the signals to where those of the facts still open may begin. What an
 * open fact led to was appended after it, so the append time kept with the lane topic's commit is
 * early enough.
 */
final class SignalRewind {

    /** How far the clocks of two brokers may be apart. */
    private static final long SKEW_MILLIS = 5_000;

    private final Consumer<String, byte[]> consumer;
    private final Topic laneTopic;

    SignalRewind(Consumer<String, byte[]> consumer, Topic laneTopic) {
        this.consumer = consumer;
        this.laneTopic = laneTopic;
    }

    void rewind(Collection<TopicPartition> signals) {
        var lanes = new HashSet<TopicPartition>();
        signals.forEach(signal -> lanes.add(lanePartition(signal)));
        var committed = consumer.committed(lanes);
        var since = new HashMap<TopicPartition, Long>();
        signals.forEach(signal -> since.put(signal, since(committed.get(lanePartition(signal)))));
        var offsets = consumer.offsetsForTimes(since);
        var end = consumer.endOffsets(signals);
        for (var signal : signals) {
            var found = offsets.get(signal);
            consumer.seek(signal, found == null ? end.getOrDefault(signal, 0L) : found.offset());
        }
    }

    private TopicPartition lanePartition(TopicPartition signal) {
        return new TopicPartition(laneTopic.fullName(), signal.partition());
    }

    private static long since(@Nullable OffsetAndMetadata committed) {
        if (committed == null || committed.metadata().isEmpty()) {
            return 0;
        }
        return Math.max(0, Long.parseLong(committed.metadata()) - SKEW_MILLIS);
    }
}
