package dev.companion.memory;

import dev.companion.stores.keys.MasterKey;
import dev.companion.stores.postgres.Identities;
import dev.companion.stores.postgres.LogEntry;
import dev.companion.stores.postgres.RowProjection;
import dev.companion.stores.postgres.TopicPartitionKey;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.LogReader;
import dev.companion.topics.Topic;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** Real rows of the memory topic, which take in the log when they are told to. */
final class Rows {

    private static final MasterKey MASTER = MasterKey.fromSetting("A".repeat(43) + "=");

    /** Made once: a consumer takes its time to come up. */
    private static final LogReader READER = new LogReader(Servers.running().kafka());

    private Rows() {}

    /** A companion whose facts become rows; others are unknown to them. */
    static UUID companion() {
        var identities =
                new Identities(
                        Servers.running().database(), MASTER, InstantSource.fixed(Instant.EPOCH));
        return identities.findOrCreate("test", UUID.randomUUID().toString()).companion();
    }

    /** Returns when the rows say all that the log says now. */
    static void catchUp(EventCodec codec) {
        var projection = new RowProjection(Servers.running().database());
        var topic = Topic.MEMORY.fullName();
        synchronized (Rows.class) {
            var from = new HashMap<TopicPartition, Long>();
            var known = projection.nextOffsets();
            for (var partition : READER.partitions(topic)) {
                var key = new TopicPartitionKey(topic, partition.partition());
                from.put(partition, known.getOrDefault(key, 0L));
            }
            var entries = new ArrayList<LogEntry>();
            var next = new HashMap<TopicPartitionKey, Long>();
            READER.read(
                    from,
                    record -> {
                        next.put(
                                new TopicPartitionKey(topic, record.partition()),
                                record.offset() + 1);
                        if (codec.decode(record) instanceof Decoded.Fact(var fact)) {
                            entries.add(
                                    new LogEntry(
                                            fact,
                                            topic,
                                            record.partition(),
                                            record.offset(),
                                            Instant.ofEpochMilli(record.timestamp())));
                        }
                    });
            for (int i = 0; i < entries.size(); i += RowProjection.LARGEST_BATCH) {
                projection.apply(
                        entries.subList(
                                i, Math.min(entries.size(), i + RowProjection.LARGEST_BATCH)));
            }
            projection.apply(java.util.List.of(), next);
        }
    }
}
