package dev.companion.gateway.life;

import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.stores.postgres.MessageLocator.Location;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** One companion's facts, read from the partitions they are in; what cannot be read is left out. */
final class CompanionLog {

    private final KafkaSettings kafka;
    private final EventCodec codec;

    CompanionLog(KafkaSettings kafka, EventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
    }

    /** Hands over all facts of these types that a topic holds of a companion, in their order. */
    void read(
            Topic topic,
            UUID companion,
            Predicate<EventType> wanted,
            Consumer<Recorded<? extends Event>> each) {
        var key = companion.toString();
        try (var reader = new LogReader(kafka)) {
            var all = reader.partitions(topic.fullName());
            var partition = all.get(LogReader.partitionOf(key, all.size()));
            reader.read(
                    reader.beginning(List.of(partition)),
                    record -> {
                        if (key.equals(record.key())
                                && EventCodec.typeOf(record).filter(wanted).isPresent()) {
                            open(record).ifPresent(each);
                        }
                    });
        }
    }

    /** Hands over all facts that a topic holds of anyone; of one companion in their order. */
    void readAll(Topic topic, Consumer<Recorded<? extends Event>> each) {
        try (var reader = new LogReader(kafka)) {
            reader.read(
                    reader.beginning(reader.partitions(topic.fullName())),
                    record -> open(record).ifPresent(each));
        }
    }

    /** The facts at these places of a topic. */
    List<Recorded<? extends Event>> at(Topic topic, List<Location> places) {
        var found = new ArrayList<Recorded<? extends Event>>();
        try (var reader = new LogReader(kafka)) {
            for (var place : places) {
                var partition = new TopicPartition(topic.fullName(), place.partition());
                reader.read(
                        Map.of(partition, place.offset()),
                        Map.of(partition, place.offset() + 1),
                        record -> open(record).ifPresent(found::add));
            }
        }
        return found;
    }

    private Optional<Recorded<? extends Event>> open(ConsumerRecord<String, byte[]> record) {
        return codec.decode(record) instanceof Decoded.Fact(var fact)
                ? Optional.of(fact)
                : Optional.empty();
    }
}
