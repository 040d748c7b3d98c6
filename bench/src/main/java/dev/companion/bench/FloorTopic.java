package dev.companion.bench;

import dev.companion.topics.KafkaSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;

/** A topic made like those of facts, on the same brokers, gone when closed. */
final class FloorTopic implements AutoCloseable {

    static final int PARTITIONS = 12;
    static final int RECORD_BYTES = 1_024;

    private final Admin admin;
    private final String name = "companion.bench-floor." + UUID.randomUUID();

    private FloorTopic(Admin admin) {
        this.admin = admin;
    }

    static FloorTopic make(KafkaSettings kafka) throws InterruptedException {
        var topic = new FloorTopic(Admin.create(new HashMap<>(kafka.admin())));
        var wanted =
                new NewTopic(
                                topic.name,
                                Optional.of(PARTITIONS),
                                Optional.of((short) kafka.replicationFactor()))
                        .configs(
                                Map.of(
                                        "message.timestamp.type",
                                        "LogAppendTime",
                                        "flush.ms",
                                        "1000"));
        try {
            topic.admin.createTopics(List.of(wanted)).all().get();
            return topic;
        } catch (ExecutionException e) {
            topic.admin.close();
            throw new BenchFailed("the floor's topic could not be made: " + e.getCause(), e);
        }
    }

    String name() {
        return name;
    }

    List<TopicPartition> partitions() {
        return java.util.stream.IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
    }

    @Override
    public void close() {
        try (admin) {
            var _ = admin.deleteTopics(List.of(name)).all().get();
        } catch (ExecutionException e) {
            throw new BenchFailed("the floor's topic could not be deleted: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
