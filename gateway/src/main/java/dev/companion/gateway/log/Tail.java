package dev.companion.gateway.log;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Users;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.node.ObjectNode;

/** Reads a topic for people: from where they say, of whom they say, of the type they say. */
final class Tail {

    /** So many at a time are put in the order they were appended. */
    private static final int SORTED = 50_000;

    private final KafkaSettings kafka;
    private final RecordView view;
    private final Users users;

    Tail(KafkaSettings kafka, EventCodec codec, Users users) {
        this.kafka = kafka;
        this.view = new RecordView(codec);
        this.users = users;
    }

    /** Hands over what there is, then ends. */
    void read(Wanted wanted, Consumer<ObjectNode> each) {
        try (var reader = new LogReader(kafka)) {
            var found = new AppendOrder<ObjectNode>();
            var people = new People();
            reader.read(
                    start(reader, wanted),
                    record -> {
                        if (wanted.includes(record)) {
                            found.add(record, people.named(view.of(record)));
                            if (found.size() > SORTED) {
                                found.drainTo(each);
                            }
                        }
                    });
            found.drainTo(each);
        }
    }

    /** Goes on with what comes. */
    void follow(Wanted wanted, BooleanSupplier goOn, Consumer<ObjectNode> each) {
        try (var reader = new LogReader(kafka)) {
            var people = new People();
            reader.follow(
                    start(reader, wanted),
                    goOn,
                    record -> {
                        if (wanted.includes(record)) {
                            each.accept(people.named(view.of(record)));
                        }
                    });
        }
    }

    private static Map<TopicPartition, Long> start(LogReader reader, Wanted wanted) {
        var all = reader.partitions(wanted.topic());
        var partitions =
                wanted.companion()
                        .map(c -> List.of(all.get(LogReader.partitionOf(c.toString(), all.size()))))
                        .orElse(all);
        var from = wanted.from();
        if (from.equals("beginning")) {
            return reader.beginning(partitions);
        }
        if (from.equals("end")) {
            return reader.end(partitions);
        }
        if (from.matches("\\d+:\\d+")) {
            var parts = from.split(":", 2);
            var place = new TopicPartition(wanted.topic(), Integer.parseInt(parts[0]));
            if (!all.contains(place)) {
                throw new BadRequest(
                        "from must name a partition from 0 to %d, was %d"
                                .formatted(all.size() - 1, place.partition()));
            }
            return Map.of(place, Long.parseLong(parts[1]));
        }
        if (from.matches("\\d{1,18}")) {
            long offset = Long.parseLong(from);
            return partitions.stream().collect(Collectors.toMap(p -> p, _ -> offset));
        }
        try {
            return reader.since(partitions, Instant.parse(from));
        } catch (DateTimeParseException _) {
            throw new BadRequest(
                    "from must be beginning, end, an offset, PARTITION:OFFSET or a time like"
                            + " 2026-01-31T08:00:00Z");
        }
    }

    /** Who is who, each asked for once. */
    private final class People {

        private final Map<String, Optional<String>> known = new HashMap<>();

        ObjectNode named(ObjectNode record) {
            if (record.has("companion_id")) {
                var companion = record.get("companion_id").stringValue();
                known.computeIfAbsent(companion, id -> users.userOf(UUID.fromString(id)))
                        .ifPresent(user -> record.put("user_id", user));
            }
            return record;
        }
    }

    /**
     * What someone wants to see.
     *
     * @param topic its full name
     * @param companion only this one's
     * @param type only events of this short name
     */
    record Wanted(String topic, Optional<UUID> companion, String from, Optional<String> type) {

        boolean includes(ConsumerRecord<String, byte[]> record) {
            return companion.map(c -> c.toString().equals(record.key())).orElse(true)
                    && type.map(t -> isOfType(record, t)).orElse(true);
        }

        private static boolean isOfType(ConsumerRecord<String, byte[]> record, String type) {
            var header = record.headers().lastHeader("ce_type");
            return header != null
                    && new String(header.value(), java.nio.charset.StandardCharsets.UTF_8)
                            .endsWith("." + type);
        }
    }
}
