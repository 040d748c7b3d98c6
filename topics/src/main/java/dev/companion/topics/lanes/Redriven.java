package dev.companion.topics.lanes;

import dev.companion.topics.DeadLetters;
import dev.companion.topics.Redrive;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What comes back to this reader after it was put away. Up to where that is done is committed
 * beside everything else, so that whoever looks can tell what became of it.
 */
final class Redriven {

    private final LaneSettings settings;
    private final DeadLetters deadLetters;
    private final Map<TopicPartition, Watermark> watermarks = new ConcurrentHashMap<>();

    Redriven(LaneSettings settings, DeadLetters deadLetters) {
        this.settings = settings;
        this.deadLetters = deadLetters;
    }

    /**
     * Hands one over, if it is meant for this reader.
     *
     * @param partitions those that this instance has
     * @param signal takes a fact of the signal topics
     */
    void accept(
            ConsumerRecord<String, byte[]> redriven,
            Map<TopicPartition, AssignedPartition> partitions,
            Consumer<ConsumerRecord<String, byte[]>> signal) {
        var from = new TopicPartition(redriven.topic(), redriven.partition());
        var watermark = watermarks.computeIfAbsent(from, _ -> new Watermark());
        watermark.opened(redriven.offset(), redriven.timestamp());
        Runnable done = () -> watermark.closed(redriven.offset());
        var meant = Redrive.original(redriven, settings.group());
        if (meant.isEmpty()) {
            done.run();
            return;
        }
        var record = meant.get();
        var home =
                Optional.ofNullable(
                        partitions.get(new TopicPartition(record.topic(), record.partition())));
        if (home.isPresent()) {
            home.get().again(record, done);
        } else {
            if (settings.signals().filter(s -> s.fullName().equals(record.topic())).isPresent()) {
                signal.accept(record);
            } else {
                var reason = "it was handed to an instance that does not have its partition";
                deadLetters.put(record, reason, Optional.empty());
            }
            done.run();
        }
    }

    Map<TopicPartition, Watermark> watermarks() {
        return watermarks;
    }

    void forget(Collection<TopicPartition> lost) {
        lost.forEach(watermarks::remove);
    }
}
