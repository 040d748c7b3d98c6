package dev.companion.gateway.letters;

import dev.companion.schemas.EventType;
import dev.companion.topics.Catalogue;
import dev.companion.topics.DeadLetters;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Redrive;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads dead letters, and what was handed back of them. */
final class Letters {

    private final KafkaSettings kafka;
    private final Set<String> topics = new HashSet<>();

    Letters(KafkaSettings kafka, Catalogue catalogue) {
        this.kafka = kafka;
        for (var topic : catalogue.topics()) {
            topic.consumers().forEach(consumer -> topics.add(topic.deadLetters(consumer)));
        }
    }

    /**
     * What was read.
     *
     * @param records the letters and all that came after them, so that whatever failed again is
     *     among them
     * @param redriven all that was handed back, the latest last
     */
    record Read(
            List<ConsumerRecord<String, byte[]>> records,
            List<ConsumerRecord<String, byte[]>> redriven) {}

    boolean has(String topic) {
        return topics.contains(topic);
    }

    /** The last of each topic. */
    Read last(int limit) {
        try (var reader = new LogReader(kafka)) {
            var partitions = new ArrayList<TopicPartition>();
            topics.forEach(topic -> partitions.addAll(reader.partitions(topic)));
            var from = new HashMap<>(reader.beginning(partitions));
            reader.end(partitions)
                    .forEach((partition, end) -> from.merge(partition, end - limit, Math::max));
            return new Read(records(reader, from), redriven(reader));
        }
    }

    /** One of them, and what came after it. */
    Read from(TopicPartition partition, long offset) {
        try (var reader = new LogReader(kafka)) {
            var begin = reader.beginning(List.of(partition)).getOrDefault(partition, 0L);
            var from = Map.of(partition, Math.max(begin, offset));
            return new Read(records(reader, from), redriven(reader));
        }
    }

    /** What stands at a place; empty when it is gone. */
    Optional<ConsumerRecord<String, byte[]>> at(TopicPartition partition, long offset) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var reader = new LogReader(kafka)) {
            var places = List.of(partition);
            long begin = reader.beginning(places).getOrDefault(partition, 0L);
            long end = reader.end(places).getOrDefault(partition, 0L);
            if (offset >= begin && offset < end) {
                reader.read(Map.of(partition, offset), Map.of(partition, offset + 1), found::add);
            }
        }
        return found.stream().filter(record -> record.offset() == offset).findFirst();
    }

    private static List<ConsumerRecord<String, byte[]>> redriven(LogReader reader) {
        var partitions = reader.partitions(Redrive.RECORDS);
        var redriven = records(reader, reader.beginning(partitions));
        redriven.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return redriven;
    }

    private static List<ConsumerRecord<String, byte[]>> records(
            LogReader reader, Map<TopicPartition, Long> from) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        reader.read(from, records::add);
        return records;
    }

    /** The letter that a record is; empty when it does not say where it stood. */
    static Optional<Letter> letter(ConsumerRecord<String, byte[]> record) {
        var topic = text(record, DeadLetters.TOPIC);
        var partition = number(record, DeadLetters.PARTITION);
        var offset = number(record, DeadLetters.OFFSET);
        if (topic.isEmpty() || partition.isEmpty() || offset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Letter(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        new Letter.Origin(topic.get(), partition.get().intValue(), offset.get()),
                        text(record, DeadLetters.GROUP).orElse(module(record, topic.get())),
                        text(record, DeadLetters.REASON).orElse("it does not say"),
                        text(record, DeadLetters.AT).flatMap(Letters::time),
                        EventCodec.typeOf(record).map(EventType::shortName),
                        companion(record),
                        Optional.empty()));
    }

    static String name(Letter letter) {
        return Redrive.letter(letter.topic(), letter.partition(), letter.offset());
    }

    static Optional<String> text(ConsumerRecord<String, byte[]> record, String header) {
        return Optional.ofNullable(record.headers().lastHeader(header))
                .map(found -> new String(found.value(), StandardCharsets.UTF_8));
    }

    private static Optional<Long> number(ConsumerRecord<String, byte[]> record, String header) {
        return text(record, header).filter(t -> t.matches("\\d{1,18}")).map(Long::valueOf);
    }

    /** Older letters name their module by their topic alone. */
    private static String module(ConsumerRecord<String, byte[]> record, String origin) {
        var name = record.topic();
        return name.startsWith(origin + ".") && name.endsWith(".dlt")
                ? name.substring(origin.length() + 1, name.length() - ".dlt".length())
                : "";
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> companion(ConsumerRecord<String, byte[]> record) {
        var key = record.key() == null ? "" : record.key();
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(key))
                : Optional.empty();
    }
}
