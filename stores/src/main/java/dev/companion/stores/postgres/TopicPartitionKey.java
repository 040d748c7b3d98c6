package dev.companion.stores.postgres;

/** One partition of a topic. */
public record TopicPartitionKey(String topic, int partition) {}
