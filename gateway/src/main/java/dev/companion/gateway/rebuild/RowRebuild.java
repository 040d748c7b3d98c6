package dev.companion.gateway.rebuild;

import dev.companion.gateway.rebuild.MemoryRebuild.Progress;
import dev.companion.gateway.rows.Rows;
import dev.companion.stores.postgres.Database;
import dev.companion.stores.postgres.RowsBeside;
import dev.companion.stores.postgres.TableDifference;
import dev.companion.stores.postgres.TopicPartitionKey;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.LogReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Makes PostgreSQL's rows anew from the log, beside those that serve, and compares the two. One at
 * a time.
 */
public final class RowRebuild {

    /** What is left to read while nothing else is written must be little. */
    private static final long NEAR = 500;

    private static final int MOST_ROUNDS = 10;

    private final KafkaSettings kafka;
    private final EventCodec codec;
    private final Database database;
    private final Semaphore free = new Semaphore(1);

    public RowRebuild(KafkaSettings kafka, EventCodec codec, Database database) {
        this.kafka = kafka;
        this.codec = codec;
        this.database = database;
    }

    /**
     * What came of it.
     *
     * @param equal whether the rows that serve were the same, all of them
     * @param mended whether they were made the same where they were not
     * @param putAside records that can never become rows
     */
    public record Result(
            boolean equal,
            boolean mended,
            long records,
            long putAside,
            double seconds,
            List<TableDifference> tables) {
        public Result {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Begins when it is run.
     *
     * @param mend whether rows that differ are made as they should be
     * @return empty while another one goes on
     */
    Optional<Run> prepare(boolean mend) {
        return free.tryAcquire() ? Optional.of(progress -> run(mend, progress)) : Optional.empty();
    }

    /** A rebuild that has not begun; it must be run, once. */
    @FunctionalInterface
    interface Run {

        /** Returns when it is over. Whatever {@code progress} throws ends it. */
        Result run(Consumer<Progress> progress);
    }

    private Result run(boolean mend, Consumer<Progress> progress) {
        long began = System.nanoTime();
        try (var beside = RowsBeside.make(database);
                var reader = new LogReader(kafka)) {
            var reading = new RowReading(reader, codec, new Rows(beside.projection()));
            for (int round = 0; round < MOST_ROUNDS; round++) {
                var served = partitions(beside.served());
                if (reading.left(served) < NEAR) {
                    break;
                }
                reading.upTo(
                        served, (done, all) -> progress.accept(new Progress("reading", done, all)));
            }
            progress.accept(new Progress("comparing", 0, 0));
            var tables =
                    beside.compare(served -> reading.upTo(partitions(served), (_, _) -> {}), mend);
            boolean equal = tables.stream().allMatch(TableDifference::equal);
            return new Result(
                    equal,
                    mend && !equal,
                    reading.records(),
                    reading.putAside(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3,
                    tables);
        } finally {
            free.release();
        }
    }

    private static Map<TopicPartition, Long> partitions(Map<TopicPartitionKey, Long> offsets) {
        var partitions = new HashMap<TopicPartition, Long>();
        offsets.forEach((key, offset) ->
                partitions.put(new TopicPartition(key.topic(), key.partition()), offset));
        return partitions;
    }
}
