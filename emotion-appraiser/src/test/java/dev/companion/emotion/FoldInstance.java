package dev.companion.emotion;

import dev.companion.topics.Topic;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The real fold in one instance of the process, from its start to its end. Its store is in memory:
 * the test driver commits after each record, and to flush files as often would take minutes.
 */
public final class FoldInstance implements AutoCloseable {

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> journal;
    private final TestOutputTopic<String, byte[]> changes;
    private final TestOutputTopic<String, byte[]> states;
    private final TestOutputTopic<String, byte[]> deadLetters;
    private final TestOutputTopic<String, byte[]> changelog;

    /** Starts with its store restored to this. */
    public FoldInstance(Map<String, byte[]> restored) {
        var properties = new Properties();
        var application = "fold-" + UUID.randomUUID();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        var store = Stores.inMemoryKeyValueStore(FoldTopology.STORE);
        driver = new TopologyTestDriver(FoldTopology.topology(store), properties);
        journal =
                driver.createInputTopic(
                        Topic.PERSONALITY.fullName(),
                        new StringSerializer(),
                        new ByteArraySerializer());
        changes = output(Topic.PERSONALITY_CHANGES.fullName());
        states = output(Topic.PERSONALITY_STATE.fullName());
        deadLetters = output(FoldTopology.DEAD_LETTER_TOPIC);
        changelog = output(application + "-" + FoldTopology.STORE + "-changelog");
        var kept = driver.<String, byte[]>getKeyValueStore(FoldTopology.STORE);
        restored.forEach(kept::put);
        changelog.readRecordsToList();
    }

    public void fold(ConsumerRecord<String, byte[]> record) {
        journal.pipeInput(
                new TestRecord<>(
                        record.key(), record.value(), new RecordHeaders(record.headers())));
    }

    /** What one transaction wrote. */
    public Written written() {
        return new Written(
                changes.readRecordsToList(),
                states.readRecordsToList(),
                deadLetters.readRecordsToList(),
                changelog.readRecordsToList());
    }

    @Override
    public void close() {
        driver.close();
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(
                topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** To the topics, and to the changelog of the store. */
    public record Written(
            List<TestRecord<String, byte[]>> changes,
            List<TestRecord<String, byte[]>> states,
            List<TestRecord<String, byte[]>> deadLetters,
            List<TestRecord<String, byte[]>> changelog) {}
}
