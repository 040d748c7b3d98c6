package dev.companion.standalone.settings;

import java.util.Optional;

/**
 * Which Kafka.
 *
 * @param bootstrapServers {@code host:port} with commas; absent: start one
 */
public record KafkaOptions(Optional<String> bootstrapServers, short replicationFactor) {}
