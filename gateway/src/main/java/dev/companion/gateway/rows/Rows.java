package dev.companion.gateway.rows;

import dev.companion.gateway.Gateway;
import dev.companion.schemas.EventType;
import dev.companion.stores.postgres.LogEntry;
import dev.companion.stores.postgres.Projected;
import dev.companion.stores.postgres.RowProjection;
import dev.companion.stores.postgres.TopicPartitionKey;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Topic;
import dev.companion.topics.projection.Projection;
import dev.companion.topics.projection.ProjectionContainer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Feeds PostgreSQL's rows from the topics that have rows. */
public final class Rows implements Projection {

    private static final List<Topic> TOPICS =
            List.of(
                    Topic.USERS,
                    Topic.CONVERSATION,
                    Topic.SECURITY,
                    Topic.PERSONALITY,
                    Topic.PERSONALITY_CHANGES,
                    Topic.MEMORY,
                    Topic.REFLECTION);

    /** They have no rows, and the vectors among them are most of what there would be to open. */
    private static final Set<EventType> WITHOUT_ROWS =
            EnumSet.of(
                    EventType.EMBEDDING_COMPUTED,
                    EventType.TURN_CLOSED,
                    EventType.INITIALIZED,
                    EventType.PENALIZED,
                    EventType.REFLECTION_APPLIED,
                    EventType.RULES_ACTIVATED,
                    EventType.MOOD_ADJUSTED,
                    EventType.RESET,
                    EventType.ADJUSTMENT_REQUESTED,
                    EventType.MESSAGE_SCREENED,
                    EventType.TOOL_USED,
                    EventType.THOUGHT_FORMED,
                    EventType.CRISIS_DETECTED);

    private final RowProjection rows;

    public Rows(RowProjection rows) {
        this.rows = rows;
    }

    public static ProjectionContainer container(
            KafkaSettings kafka, RowProjection rows, EventCodec codec, EventLog log) {
        return new ProjectionContainer(
                kafka, Gateway.MODULE, RowProjection.NAME, TOPICS, new Rows(rows), codec, log);
    }

    @Override
    public Map<TopicPartition, Long> nextOffsets() {
        var next = new HashMap<TopicPartition, Long>();
        rows.nextOffsets()
                .forEach((key, offset) ->
                        next.put(new TopicPartition(key.topic(), key.partition()), offset));
        return next;
    }

    @Override
    public boolean reads(EventType type) {
        return !WITHOUT_ROWS.contains(type);
    }

    @Override
    public List<Unfit> apply(List<Entry> entries, Map<TopicPartition, Long> next) {
        var left = new ArrayList<LogEntry>();
        entries.forEach(e ->
                left.add(
                        new LogEntry(
                                e.fact(), e.topic(), e.partition(), e.offset(), e.loggedAt())));
        var readOn = new HashMap<TopicPartitionKey, Long>();
        next.forEach((partition, offset) ->
                readOn.put(
                        new TopicPartitionKey(partition.topic(), partition.partition()), offset));
        var unfit = new ArrayList<Unfit>();
        while (true) {
            switch (rows.apply(left, readOn)) {
                case Projected.Written _ -> {
                    return unfit;
                }
                case Projected.Unavailable(var reason) -> throw new Away(reason);
                case Projected.Poisoned(var entry, var reason) -> {
                    unfit.add(new Unfit(entries.get(indexOf(entries, entry)), reason));
                    rows.passOver(entry);
                    left.remove(entry);
                }
            }
        }
    }

    private static int indexOf(List<Entry> entries, LogEntry entry) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).fact().id().equals(entry.fact().id())) {
                return i;
            }
        }
        throw new IllegalArgumentException("not of this batch: " + entry);
    }
}
