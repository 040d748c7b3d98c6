package dev.companion.gateway.log;

import dev.companion.schemas.EventType;
import dev.companion.stores.postgres.ForgottenMemories;
import dev.companion.topics.Catalogue;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import dev.companion.topics.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that the log says of one companion, as people read it. What was forgotten of it is left out
 * as in traces; vectors are left out, for nobody can read them and the texts they were made of are
 * there.
 */
public final class CompanionFacts {

    /** Facts that are in memory at once. */
    private static final int AT_ONCE = 500;

    private final KafkaSettings kafka;
    private final Catalogue catalogue;
    private final RecordView view;
    private final Forgetting forgetting;

    public CompanionFacts(
            KafkaSettings kafka,
            Catalogue catalogue,
            EventCodec codec,
            ForgottenMemories forgotten) {
        this.kafka = kafka;
        this.catalogue = catalogue;
        this.view = new RecordView(codec);
        this.forgetting = new Forgetting(forgotten);
    }

    /** The short names of the topics that have facts of companions. */
    public List<String> topics() {
        return catalogue.topics().stream()
                .filter(topic -> topic.policy() == TopicSpec.Policy.FACTS)
                .filter(topic -> topic.key().equals("companion"))
                .map(TopicSpec::name)
                .toList();
    }

    /** Hands over the facts of one topic as far as it goes now, in their order. */
    public void read(UUID companion, String topic, Consumer<ObjectNode> each) {
        var key = companion.toString();
        var some = new ArrayList<ObjectNode>(AT_ONCE);
        try (var reader = new LogReader(kafka)) {
            var all = reader.partitions(catalogue.topic(topic).fullName());
            var own = all.get(LogReader.partitionOf(key, all.size()));
            reader.read(
                    reader.beginning(List.of(own)),
                    record -> {
                        if (key.equals(record.key())
                                && EventCodec.typeOf(record)
                                        .filter(type -> type != EventType.EMBEDDING_COMPUTED)
                                        .isPresent()) {
                            some.add(view.of(record));
                        }
                        if (some.size() == AT_ONCE) {
                            handOver(companion, some, each);
                        }
                    });
        }
        handOver(companion, some, each);
    }

    private void handOver(UUID companion, List<ObjectNode> some, Consumer<ObjectNode> each) {
        forgetting.from(companion, some);
        some.forEach(each);
        some.clear();
    }
}
