package dev.companion.gateway.log;

import dev.companion.gateway.NotFound;
import dev.companion.gateway.Users;
import dev.companion.stores.postgres.MessageLocator;
import dev.companion.stores.postgres.MessageLocator.Location;
import dev.companion.topics.Catalogue;
import dev.companion.topics.EventCodec;
import dev.companion.topics.Json;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import dev.companion.topics.TopicSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.node.ObjectNode;

/** Everything a message led to, over all topics. */
final class Traces {

    /**
     * The rows that say where a message is are this far behind the log at most, when all is well.
     */
    private static final Duration ROWS_PATIENCE = Duration.ofSeconds(3);

    /** What a message leads to is appended within a day of it, outages included. */
    private static final Duration SPAN = Duration.ofDays(1);

    private final KafkaSettings kafka;
    private final Catalogue catalogue;
    private final MessageLocator locator;
    private final Users users;
    private final RecordView view;
    private final Forgetting forgetting;

    Traces(
            KafkaSettings kafka,
            Catalogue catalogue,
            MessageLocator locator,
            Users users,
            EventCodec codec,
            Forgetting forgetting) {
        this.kafka = kafka;
        this.catalogue = catalogue;
        this.locator = locator;
        this.users = users;
        this.view = new RecordView(codec);
        this.forgetting = forgetting;
    }

    /** The tree of a message, or of the message that a reply answers. */
    ObjectNode of(UUID messageOrReply) {
        var where =
                locate(messageOrReply)
                        .orElseThrow(() -> new NotFound("no message or reply " + messageOrReply));
        try (var reader = new LogReader(kafka)) {
            var root = root(reader, where);
            var start = root.equals(messageOrReply) ? where : locate(root).orElse(where);
            var events = events(reader, start, root);
            forgetting.from(where.companion(), events);
            return trace(root, where.companion(), events);
        }
    }

    private Optional<Location> locate(UUID id) {
        long deadline = System.nanoTime() + ROWS_PATIENCE.toNanos();
        var found = visible(id);
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            found = visible(id);
        }
        return found;
    }

    /** To whoever may not see it, a message is as one that is not there, and as late. */
    private Optional<Location> visible(UUID id) {
        return locator.find(id).filter(where -> users.mayBeSeen(where.companion()));
    }

    private static UUID root(LogReader reader, Location where) {
        var partition = new TopicPartition(Topic.CONVERSATION.fullName(), where.partition());
        var root = new ArrayList<String>();
        reader.read(
                Map.of(partition, where.offset()),
                Map.of(partition, where.offset() + 1),
                record -> header(record, "ce_correlationid").ifPresent(root::add));
        return UUID.fromString(root.getFirst());
    }

    /** Reads all topics at once: one after the other, each would wait for the one before. */
    private List<ObjectNode> events(LogReader reader, Location start, UUID root) {
        var partitions =
                catalogue.topics().stream()
                        .filter(topic -> topic.policy() == TopicSpec.Policy.FACTS)
                        .filter(topic -> topic.key().equals("companion"))
                        .map(topic -> partition(topic, start.companion()))
                        .toList();
        var events = new ArrayList<ObjectNode>();
        reader.read(
                reader.since(partitions, start.loggedAt()),
                reader.since(partitions, start.loggedAt().plus(SPAN)),
                record -> {
                    if (header(record, "ce_correlationid")
                            .filter(root.toString()::equals)
                            .isPresent()) {
                        events.add(view.of(record));
                    }
                });
        return events;
    }

    private static TopicPartition partition(TopicSpec topic, UUID companion) {
        return new TopicPartition(
                topic.fullName(), LogReader.partitionOf(companion.toString(), topic.partitions()));
    }

    private ObjectNode trace(UUID root, UUID companion, List<ObjectNode> events) {
        events.sort(Comparator.comparing(Traces::appended));
        var times = new HashMap<String, Instant>();
        events.forEach(e -> times.putIfAbsent(e.path("id").asString(), appended(e)));
        var begin = events.isEmpty() ? Instant.EPOCH : appended(events.getFirst());
        var trace = Json.MAPPER.createObjectNode().put("message_id", root.toString());
        users.userOf(companion).ifPresent(user -> trace.put("user_id", user));
        var list = trace.putArray("events");
        for (var event : events) {
            event.put("millis", Duration.between(begin, appended(event)).toMillis());
            var cause = times.get(event.path("causation_id").asString(""));
            if (cause != null) {
                event.put(
                        "millis_since_cause", Duration.between(cause, appended(event)).toMillis());
            }
            list.add(event);
        }
        return trace;
    }

    private static Instant appended(ObjectNode event) {
        return Instant.parse(event.path("appended_at").asString());
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(h -> new String(h.value(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
