package dev.companion.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

final class AppendOrderTest {

    private final AppendOrder<String> order = new AppendOrder<>();

    /** Its time is written without a fraction, which as text comes after every fraction. */
    @Test
    void what_was_appended_on_the_full_second_comes_before_what_was_appended_within_it() {
        add(0, 1, "2026-11-23T10:00:04.999Z");
        add(0, 2, "2026-11-23T10:00:05Z");
        add(0, 3, "2026-11-23T10:00:05.001Z");
        add(1, 1, "2026-11-23T10:00:05.998Z");

        assertThat(drained()).containsExactly("0-1", "0-2", "0-3", "1-1");
    }

    @Test
    void partitions_are_joined_by_time() {
        add(0, 7, "2026-11-23T10:00:01Z");
        add(0, 8, "2026-11-23T10:00:03Z");
        add(1, 2, "2026-11-23T10:00:00.500Z");
        add(1, 3, "2026-11-23T10:00:02.250Z");

        assertThat(drained()).containsExactly("1-2", "0-7", "1-3", "0-8");
        assertThat(order.size()).isZero();
    }

    @Test
    void a_partition_keeps_its_order_whatever_the_clocks_said() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var next = new int[3];
        for (int i = 0; i < 2_000; i++) {
            int partition = random.nextInt(next.length);
            long millis = 10L * i + random.nextInt(2_000);
            add(partition, next[partition]++, Instant.ofEpochMilli(millis).toString());
        }

        var drained = drained();

        for (int partition = 0; partition < next.length; partition++) {
            int number = partition;
            assertThat(drained.stream().filter(name -> name.startsWith(number + "-")))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(names(partition, next[partition]).toList());
        }
    }

    private static Stream<String> names(int partition, int until) {
        return IntStream.range(0, until).mapToObj(offset -> partition + "-" + offset);
    }

    private List<String> drained() {
        var drained = new ArrayList<String>();
        order.drainTo(drained::add);
        return drained;
    }

    private void add(int partition, long offset, String appendedAt) {
        var record =
                new ConsumerRecord<>(
                        "topic",
                        partition,
                        offset,
                        Instant.parse(appendedAt).toEpochMilli(),
                        TimestampType.LOG_APPEND_TIME,
                        0,
                        0,
                        "key",
                        "value",
                        new RecordHeaders(),
                        Optional.empty());
        order.add(record, partition + "-" + offset);
    }
}
