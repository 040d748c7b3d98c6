package dev.companion.gateway.log;

import dev.companion.topics.Catalogue;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Provisioner;
import dev.companion.topics.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What the brokers say of topics and of how far their readers are. */
public final class Cluster implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    /**
     * The groups that a message passes through, upstream first, and the topic in which they may be
     * behind: in this order, nothing can slip past a look at all of them.
     */
    private static final List<Stage> PIPELINE =
            List.of(
                    new Stage("conversation-processor", Topic.CONVERSATION),
                    new Stage("emotion-appraiser", Topic.CONVERSATION),
                    new Stage("memory-consolidator", Topic.CONVERSATION),
                    new Stage("memory-consolidator-nights", Topic.REFLECTION),
                    new Stage("emotion-appraiser-fold", Topic.PERSONALITY),
                    new Stage("memory-consolidator-index", Topic.MEMORY),
                    new Stage("gateway-rows", Topic.MEMORY),
                    new Stage("gateway-rows", Topic.REFLECTION));

    private final Admin admin;
    private final Catalogue catalogue;
    private final KafkaSettings settings;

    public Cluster(KafkaSettings settings, Catalogue catalogue) {
        this.admin = Admin.create(new HashMap<>(settings.admin()));
        this.settings = settings;
        this.catalogue = catalogue;
    }

    public Provisioner provisioner() {
        return new Provisioner(admin, catalogue, settings.replicationFactor());
    }

    /** Throws {@link KafkaException} when no broker answers. */
    public void check() {
        get(admin.describeCluster().clusterId());
    }

    /** How many records each topic holds, by its full name. */
    Map<String, Long> records(Collection<String> topics) {
        var existing = get(admin.listTopics().names());
        var partitions =
                get(
                                admin.describeTopics(
                                                topics.stream().filter(existing::contains).toList())
                                        .allTopicNames())
                        .values()
                        .stream()
                        .flatMap(t ->
                                t.partitions().stream()
                                        .map(p -> new TopicPartition(t.name(), p.partition())))
                        .toList();
        var first = offsets(partitions, OffsetSpec.earliest());
        return offsets(partitions, OffsetSpec.latest()).entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                e -> e.getKey().topic(),
                                Collectors.summingLong(
                                        e -> e.getValue() - first.getOrDefault(e.getKey(), 0L))));
    }

    /** Up to where each of these groups has committed. */
    public Map<String, Map<TopicPartition, Long>> committed(Collection<String> groups) {
        var asked =
                groups.stream()
                        .collect(
                                Collectors.toMap(
                                        group -> group, _ -> new ListConsumerGroupOffsetsSpec()));
        var committed = new HashMap<String, Map<TopicPartition, Long>>();
        get(admin.listConsumerGroupOffsets(asked).all())
                .forEach((group, places) -> {
                    var offsets = new HashMap<TopicPartition, Long>();
                    places.forEach((partition, place) -> {
                        if (place != null) {
                            offsets.put(partition, place.offset());
                        }
                    });
                    committed.put(group, offsets);
                });
        return committed;
    }

    /** Where each partition of these topics begins and ends. */
    Map<TopicPartition, Stretch> stretches(Collection<String> topics) {
        var partitions =
                get(admin.describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(topic ->
                                topic.partitions().stream()
                                        .map(p -> new TopicPartition(topic.name(), p.partition())))
                        .toList();
        var first = offsets(partitions, OffsetSpec.earliest());
        var stretches = new HashMap<TopicPartition, Stretch>();
        offsets(partitions, OffsetSpec.latest())
                .forEach((partition, end) ->
                        stretches.put(
                                partition, new Stretch(first.getOrDefault(partition, 0L), end)));
        return stretches;
    }

    /** What a partition holds: from an offset up to another, which it does not have yet. */
    record Stretch(long begin, long end) {}

    /** How many facts the processors have yet to take in, all together. */
    public long behind() {
        long behind = 0;
        for (var stage : PIPELINE) {
            behind += lag(stage.group(), stage.topic().fullName());
        }
        return behind;
    }

    private long lag(String group, String topic) {
        var done = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var partitions =
                get(admin.describeTopics(List.of(topic)).allTopicNames())
                        .values()
                        .iterator()
                        .next()
                        .partitions()
                        .stream()
                        .map(p -> new TopicPartition(topic, p.partition()))
                        .toList();
        return offsets(partitions, OffsetSpec.latest()).entrySet().stream()
                .mapToLong(end -> {
                    var committed = done.get(end.getKey());
                    return end.getValue() - (committed == null ? 0 : committed.offset());
                })
                .sum();
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, OffsetSpec spec) {
        var asked = partitions.stream().collect(Collectors.toMap(p -> p, _ -> spec));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e);
        } catch (TimeoutException e) {
            throw new KafkaException("no broker answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private record Stage(String group, Topic topic) {}
}
