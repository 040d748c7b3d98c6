package dev.companion.topics.lanes;

import dev.companion.schemas.ConversationEvent.MessageScreened;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.TestKeys;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A module of its own name that begins at the end of the log as it is now. */
final class Rig implements AutoCloseable {

    static final Topic TOPIC = Topic.CONVERSATION;
    static final Topic SIGNALS = Topic.PERSONALITY_CHANGES;
    static final int PARTITIONS = 12;

    final String module = "test-" + UUID.randomUUID();
    final LaneSettings settings =
            new LaneSettings(
                    module,
                    TOPIC,
                    Optional.of(SIGNALS),
                    25,
                    2_000,
                    Duration.ofMillis(20),
                    Duration.ofSeconds(5));
    final EventLog log;
    final EventCodec codec = new EventCodec(TestKeys.SAME);
    private final KafkaSettings kafka;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> raw;
    private final List<LaneConsumer> started = new ArrayList<>();

    Rig(KafkaSettings kafka) {
        this.kafka = kafka;
        this.log = new EventLog(kafka, codec);
        this.admin = Admin.create(kafka.admin());
        this.raw =
                new KafkaProducer<>(
                        new HashMap<>(kafka.producer()),
                        new StringSerializer(),
                        new ByteArraySerializer());
        get(
                admin.createTopics(
                                List.of(
                                        new NewTopic(TOPIC.deadLetters(module), 1, (short) 1),
                                        new NewTopic(SIGNALS.deadLetters(module), 1, (short) 1)))
                        .all());
        get(admin.alterConsumerGroupOffsets(module, ends()).all());
    }

    LaneConsumer start(LaneHandler handler) {
        return start(settings, handler);
    }

    LaneConsumer start(LaneSettings own, LaneHandler handler) {
        var consumer = new LaneConsumer(kafka, own, handler, codec, log);
        started.add(consumer);
        consumer.start();
        return consumer;
    }

    LaneSettings settings(int perCompanion, Duration drain) {
        return new LaneSettings(
                module,
                TOPIC,
                Optional.of(SIGNALS),
                perCompanion,
                settings.maxOpenPerPartition(),
                settings.retry(),
                drain);
    }

    /** Appends facts numbered from…(to − 1), and waits until they are there. */
    void publish(UUID companion, int from, int to) {
        log.appendAndWait(IntStream.range(from, to).mapToObj(n -> fact(companion, n)).toList());
    }

    static Recorded<MessageScreened> fact(UUID companion, int number) {
        var event = new MessageScreened(Instant.EPOCH, new UUID(0, number), Verdict.CLEAR, 1);
        return Recorded.root(UUID.randomUUID(), "test", companion, event);
    }

    /** The number of a fact that {@link #publish} made. */
    static int number(Recorded<? extends Event> fact) {
        return switch (fact.event()) {
            case MessageScreened screened -> (int) screened.message().getLeastSignificantBits();
            case Event other -> throw new IllegalArgumentException("not ours: " + other);
        };
    }

    static List<UUID> companions(int count) {
        return IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).toList();
    }

    static UUID companionIn(int partition) {
        var companion = UUID.randomUUID();
        while (partitionOf(companion) != partition) {
            companion = UUID.randomUUID();
        }
        return companion;
    }

    static int partitionOf(UUID companion) {
        return LogReader.partitionOf(companion.toString(), PARTITIONS);
    }

    /** Puts bytes on a topic that no codec would write. */
    ConsumerRecord<String, byte[]> publishPoison(Topic topic, UUID companion) {
        var written =
                get(
                        raw.send(
                                new ProducerRecord<>(
                                        topic.fullName(), companion.toString(), new byte[1])));
        return new ConsumerRecord<>(
                written.topic(),
                written.partition(),
                written.offset(),
                companion.toString(),
                new byte[1]);
    }

    List<ConsumerRecord<String, byte[]>> deadLetters(Topic topic) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var reader = new LogReader(kafka)) {
            reader.read(reader.beginning(reader.partitions(topic.deadLetters(module))), found::add);
        }
        return found;
    }

    Map<TopicPartition, OffsetAndMetadata> committed() {
        return get(admin.listConsumerGroupOffsets(module).partitionsToOffsetAndMetadata());
    }

    /** Up to where everything in the topic is, as commits. */
    private Map<TopicPartition, OffsetAndMetadata> ends() {
        var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
        var now = Long.toString(System.currentTimeMillis());
        try (var reader = new LogReader(kafka)) {
            reader.end(reader.partitions(TOPIC.fullName()))
                    .forEach((partition, end) ->
                            ends.put(partition, new OffsetAndMetadata(end, now)));
        }
        return ends;
    }

    private static <T> T get(KafkaFuture<T> future) {
        return get(
                (java.util.concurrent.Future<T>) future.toCompletionStage().toCompletableFuture());
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        started.forEach(LaneConsumer::close);
        log.close();
        raw.close();
        admin.close();
    }
}
