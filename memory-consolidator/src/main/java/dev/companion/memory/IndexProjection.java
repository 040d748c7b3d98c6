package dev.companion.memory;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import dev.companion.stores.index.IndexReopened;
import dev.companion.stores.index.MemoryIndex;
import dev.companion.topics.Topic;
import dev.companion.topics.projection.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The memory topic, as the index takes it in. */
final class IndexProjection implements Projection {

    private final MemoryIndex index;

    IndexProjection(MemoryIndex index) {
        this.index = index;
    }

    @Override
    public Map<TopicPartition, Long> nextOffsets() {
        var next = new HashMap<TopicPartition, Long>();
        index.nextOffsets()
                .forEach((partition, offset) ->
                        next.put(new TopicPartition(Topic.MEMORY.fullName(), partition), offset));
        return next;
    }

    @Override
    public List<Unfit> apply(List<Entry> entries, Map<TopicPartition, Long> next) {
        var facts = new ArrayList<Recorded<MemoryEvent>>();
        var unfit = new ArrayList<Unfit>();
        for (var entry : entries) {
            if (entry.fact().event() instanceof MemoryEvent event) {
                facts.add(new Recorded<>(entry.fact().envelope(), event));
            } else {
                unfit.add(new Unfit(entry, "not a fact of the memory topic"));
            }
        }
        var offsets = new HashMap<Integer, Long>();
        next.forEach((partition, offset) -> offsets.put(partition.partition(), offset));
        try {
            index.apply(facts, offsets);
        } catch (IndexReopened e) {
            throw new StartOver(e.toString(), e);
        }
        return unfit;
    }
}
