package dev.companion.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Makes the cluster's topics agree with the catalogue. Doing it twice changes nothing. A different
 * number of partitions on a keyed topic is refused: it would tear companions' histories apart.
 */
public final class Provisioner {

    private static final Duration THIRTY_DAYS = Duration.ofDays(30);
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(10);
    private static final Duration ASK_AGAIN = Duration.ofMillis(20);

    private final Admin admin;
    private final Catalogue catalogue;
    private final int replicationFactor;

    public Provisioner(Admin admin, Catalogue catalogue, int replicationFactor) {
        this.admin = admin;
        this.catalogue = catalogue;
        this.replicationFactor = replicationFactor;
    }

    /** What would be done. Throws {@link KafkaException} when the cluster cannot be asked. */
    public List<Step> plan() {
        return compare().stream().map(Planned::step).toList();
    }

    /**
     * Does what the plan says, unless a step is a refusal.
     *
     * @throws IllegalStateException that names every refused topic; nothing was changed then
     */
    public List<Step> apply() {
        var plan = compare();
        var refused = with(plan, Action.REFUSE).stream().map(p -> p.step().detail()).toList();
        if (!refused.isEmpty()) {
            throw new IllegalStateException(String.join("; ", refused));
        }
        create(with(plan, Action.CREATE).stream().map(Planned::topic).toList());
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        for (var planned : with(plan, Action.CONFIGURE)) {
            var ops =
                    planned.topic().configs().entrySet().stream()
                            .map(e -> new ConfigEntry(e.getKey(), e.getValue()))
                            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                            .toList();
            changes.put(resource(planned.topic().name()), ops);
        }
        get(admin.incrementalAlterConfigs(changes).all());
        return plan.stream().map(Planned::step).toList();
    }

    /**
     * The controller makes a topic at once, the brokers learn of it a moment later. A producer that
     * comes before a partition has its leader may hold a record back until it expires.
     */
    private void create(List<NewTopic> topics) {
        get(admin.createTopics(topics).all());
        var names = topics.stream().map(NewTopic::name).toList();
        long deadline = System.nanoTime() + KNOWN_WITHIN.toNanos();
        while (true) {
            try {
                var partitions = new HashMap<TopicPartition, OffsetSpec>();
                for (var topic : get(admin.describeTopics(names).allTopicNames()).values()) {
                    topic.partitions()
                            .forEach(p ->
                                    partitions.put(
                                            new TopicPartition(topic.name(), p.partition()),
                                            OffsetSpec.latest()));
                }
                get(admin.listOffsets(partitions).all());
                return;
            } catch (RetriableException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(ASK_AGAIN.toNanos());
            }
        }
    }

    private List<Planned> compare() {
        var wanted = wanted();
        var names = get(admin.listTopics().names());
        var existing = wanted.stream().map(NewTopic::name).filter(names::contains).toList();
        var found = get(admin.describeTopics(existing).allTopicNames());
        var configs = configs(existing);
        return wanted.stream()
                .map(topic ->
                        new Planned(
                                topic,
                                step(
                                        topic,
                                        Optional.ofNullable(found.get(topic.name())),
                                        configs.getOrDefault(topic.name(), Map.of()))))
                .toList();
    }

    private static List<Planned> with(List<Planned> plan, Action action) {
        return plan.stream().filter(p -> p.step().action() == action).toList();
    }

    private static Step step(
            NewTopic wanted, Optional<TopicDescription> found, Map<String, String> config) {
        if (found.isEmpty()) {
            return new Step(
                    wanted.name(),
                    Action.CREATE,
                    wanted.numPartitions() + " partitions, " + wanted.configs());
        }
        int partitions = found.get().partitions().size();
        if (partitions != wanted.numPartitions()) {
            return new Step(
                    wanted.name(),
                    Action.REFUSE,
                    "%s has %d partitions and must have %d: the number is fixed for life; make the topic anew on an empty cluster"
                            .formatted(wanted.name(), partitions, wanted.numPartitions()));
        }
        var differing =
                wanted.configs().entrySet().stream()
                        .filter(e -> !e.getValue().equals(config.get(e.getKey())))
                        .map(Map.Entry::toString)
                        .collect(Collectors.joining(", "));
        return differing.isEmpty()
                ? new Step(wanted.name(), Action.KEEP, "as declared")
                : new Step(wanted.name(), Action.CONFIGURE, differing);
    }

    private List<NewTopic> wanted() {
        var all = new ArrayList<NewTopic>();
        for (var spec : catalogue.topics()) {
            all.add(topic(spec.fullName(), spec.partitions(), config(spec.policy())));
            for (var consumer : spec.consumers()) {
                var config = config(TopicSpec.Policy.RECENT);
                config.remove(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
                all.add(topic(spec.deadLetters(consumer), 1, config));
            }
        }
        return all;
    }

    private NewTopic topic(String name, int partitions, Map<String, String> config) {
        return new NewTopic(name, partitions, (short) replicationFactor).configs(config);
    }

    private Map<String, String> config(TopicSpec.Policy policy) {
        var config = new HashMap<String, String>();
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replicationFactor >= 3 ? "2" : "1");
        if (replicationFactor == 1) {
            // With no replica to take over, a power cut must cost a second at most.
            config.put(TopicConfig.FLUSH_MS_CONFIG, "1000");
        }
        switch (policy) {
            case FACTS -> {
                config.put(TopicConfig.CLEANUP_POLICY_CONFIG, "delete");
                config.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
                config.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
            }
            case TABLE -> config.put(TopicConfig.CLEANUP_POLICY_CONFIG, "compact");
            case RECENT -> {
                config.put(TopicConfig.CLEANUP_POLICY_CONFIG, "delete");
                config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(THIRTY_DAYS.toMillis()));
            }
        }
        return config;
    }

    private Map<String, Map<String, String>> configs(Collection<String> topics) {
        var resources = topics.stream().map(Provisioner::resource).toList();
        return get(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                e -> e.getKey().name(),
                                e ->
                                        e.getValue().entries().stream()
                                                .filter(c -> c.value() != null)
                                                .collect(
                                                        Collectors.toMap(
                                                                ConfigEntry::name,
                                                                ConfigEntry::value))));
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    /** One topic and what becomes of it. */
    public record Step(String topic, Action action, String detail) {}

    private record Planned(NewTopic topic, Step step) {}

    /** What can become of a topic. */
    public enum Action {
        KEEP,
        CREATE,
        CONFIGURE,
        REFUSE
    }
}
