package dev.companion.emotion;

import dev.companion.topics.Topic;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/** The shape of the fold: the journal goes in, changes and the state as it stands come out. */
final class FoldTopology {

    static final String STORE = "personality";
    static final String CHANGES = "changes";
    static final String STATE = "state";
    static final String DEAD_LETTERS = "dead-letters";
    static final String DEAD_LETTER_TOPIC = Topic.PERSONALITY.deadLetters(EmotionAppraiser.MODULE);

    private FoldTopology() {}

    static Topology topology() {
        return topology(Stores.persistentKeyValueStore(STORE));
    }

    /** The same shape with its states kept elsewhere. */
    static Topology topology(KeyValueBytesStoreSupplier states) {
        var store = Stores.keyValueStoreBuilder(states, Serdes.String(), Serdes.ByteArray());
        return new Topology()
                .addSource(
                        "journal",
                        new StringDeserializer(),
                        new ByteArrayDeserializer(),
                        Topic.PERSONALITY.fullName())
                .addProcessor("fold", FoldProcessor::new, "journal")
                .addStateStore(store, "fold")
                .addSink(
                        CHANGES,
                        Topic.PERSONALITY_CHANGES.fullName(),
                        new StringSerializer(),
                        new ByteArraySerializer(),
                        "fold")
                .addSink(
                        STATE,
                        Topic.PERSONALITY_STATE.fullName(),
                        new StringSerializer(),
                        new ByteArraySerializer(),
                        "fold")
                .addSink(
                        DEAD_LETTERS,
                        DEAD_LETTER_TOPIC,
                        new StringSerializer(),
                        new ByteArraySerializer(),
                        "fold");
    }
}
