package dev.companion.topics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How every client of ours talks to the brokers.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param replicationFactor of the topics we make; 1 on one node
 * @param meters where is counted what goes to the brokers and comes from them
 */
public record KafkaSettings(String bootstrapServers, int replicationFactor, MeterRegistry meters) {

    /** Nobody counts. */
    public KafkaSettings(String bootstrapServers, int replicationFactor) {
        this(bootstrapServers, replicationFactor, new CompositeMeterRegistry());
    }

    public KafkaSettings {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException(
                    "kafka.bootstrap-servers must name a broker (KAFKA_BOOTSTRAP_SERVERS)");
        }
        if (replicationFactor < 1) {
            throw new IllegalArgumentException(
                    "kafka.replication-factor must be at least 1, was " + replicationFactor);
        }
    }

    /**
     * Nothing is lost and nothing reordered: acknowledged by all, idempotent, sent at once. Who
     * waits hears within 15 seconds that a fact could not be written.
     */
    public Map<String, Object> producer() {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                8_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                15_000);
    }

    /** Committed facts only, from the beginning where nothing was committed, commits by hand. */
    public Map<String, Object> consumer() {
        return Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                RangeAssignor.class.getName(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                2_000);
    }

    /** The same configuration for a client of ours that lives long, whose own figures are shown. */
    public Map<String, Object> counted(Map<String, Object> client) {
        var config = new HashMap<>(client);
        config.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, List.of(KafkaMeters.class));
        config.put(KafkaMeters.REGISTRY, meters);
        return config;
    }

    public Map<String, Object> admin() {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }
}
