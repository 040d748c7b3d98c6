package dev.companion.gateway.rebuild;

import dev.companion.gateway.rows.Rows;
import dev.companion.topics.Decoded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.LogReader;
import dev.companion.topics.projection.Projection.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the log into rows from the beginning, up to where it is told, and on from there. */
final class RowReading {

    private static final int BATCH = 1_000;
    private static final int TELL_EVERY = 500;

    private final LogReader reader;
    private final EventCodec codec;
    private final Rows rows;
    private final List<Entry> batch = new ArrayList<>(BATCH);
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private long records;
    private long putAside;

    RowReading(LogReader reader, EventCodec codec, Rows rows) {
        this.reader = reader;
        this.codec = codec;
        this.rows = rows;
    }

    /** How it goes. */
    @FunctionalInterface
    interface Listener {
        void at(long done, long all);
    }

    /** How many records there are at most until then. */
    long left(Map<TopicPartition, Long> until) {
        return until.entrySet().stream().mapToLong(e -> e.getValue() - from(e.getKey())).sum();
    }

    /** Reads on to these offsets, which are left out. */
    void upTo(Map<TopicPartition, Long> until, Listener listener) {
        long all = records + left(until);
        var from = new HashMap<TopicPartition, Long>();
        until.keySet().forEach(partition -> from.put(partition, from(partition)));
        from.keySet().removeIf(partition -> from(partition) >= until.getOrDefault(partition, 0L));
        if (!from.isEmpty()) {
            reader.read(
                    from,
                    until,
                    record -> {
                        add(record);
                        if (records % TELL_EVERY == 0) {
                            listener.at(records, all);
                        }
                    });
        }
        // Where the last records before an offset are none that can be seen, it is reached as well.
        until.forEach((partition, offset) -> next.merge(partition, offset, Math::max));
        write();
        listener.at(all, all);
    }

    long records() {
        return records;
    }

    /** How many can never become rows. */
    long putAside() {
        return putAside;
    }

    private long from(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        records++;
        var partition = new TopicPartition(record.topic(), record.partition());
        if (EventCodec.typeOf(record).map(rows::reads).orElse(true)) {
            switch (codec.decode(record)) {
                case Decoded.Fact(var fact) ->
                        batch.add(
                                new Entry(
                                        fact,
                                        record.topic(),
                                        record.partition(),
                                        record.offset(),
                                        Instant.ofEpochMilli(record.timestamp())));
                case Decoded.Forgotten _ -> {}
                case Decoded.Poison _ -> putAside++; // its dead letter was written when it was new
            }
        }
        next.put(partition, record.offset() + 1);
        if (batch.size() == BATCH) {
            write();
        }
    }

    private void write() {
        putAside += rows.apply(batch, next).size();
        batch.clear();
    }
}
