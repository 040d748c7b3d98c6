package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** How much of a partition is taken at once, with threads that run when the test says so. */
final class AssignedPartitionTest {

    private static final int PER_COMPANION = 3;
    private static final int PER_PARTITION = 5;

    private final Deque<Runnable> threads = new ArrayDeque<>();
    private final List<AssignedPartition.OpenRecord> handled = new ArrayList<>();
    private final AssignedPartition partition =
            new AssignedPartition(
                    new LaneSettings(
                            "test",
                            Topic.CONVERSATION,
                            Optional.empty(),
                            PER_COMPANION,
                            PER_PARTITION,
                            Duration.ZERO,
                            Duration.ZERO),
                    threads::add,
                    (_, open) -> handled.add(open));
    private long next;

    @Test
    void one_companion_gets_no_more_than_its_share_of_one_poll() {
        poll("a", 10);

        run();

        assertThat(handled).hasSize(PER_COMPANION);
        assertThat(partition.full()).isTrue();
    }

    @Test
    void a_partition_gets_no_more_than_its_share_of_one_poll() {
        for (var companion : List.of("a", "b", "c", "d", "e", "f", "g")) {
            poll(companion, 1);
        }

        run();

        assertThat(handled).hasSize(PER_PARTITION);
        assertThat(partition.full()).isTrue();
    }

    @Test
    void what_was_held_back_comes_in_order_as_there_is_room() {
        poll("a", 4);
        poll("b", 1);
        run();

        handled.getFirst().close();
        partition.admit();
        run();

        assertThat(handled)
                .extracting(LaneHandler.Open::offset)
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(partition.full()).isFalse();
    }

    @Test
    void the_watermark_does_not_pass_what_is_held_back() {
        poll("a", 10);
        run();

        handled.forEach(LaneHandler.Open::close);

        assertThat(partition.watermark().done()).isEqualTo(PER_COMPANION);
    }

    /** A crash would have them done again, and the fold knows the latest ids of a producer only. */
    @Test
    void what_is_done_above_a_running_record_counts_too() {
        poll("slow", 1);
        var slow = threads.remove();
        poll("a", 10);
        finishAll();
        finishAll();

        assertThat(handled).hasSize(PER_COMPANION);

        slow.run();
        finishAll();
        finishAll();
        assertThat(handled).hasSizeGreaterThan(PER_COMPANION + 1);
    }

    /** It may be waiting for a record that comes later. */
    @Test
    void what_is_done_above_a_waiting_record_holds_nothing_back() {
        poll("waiting", 1);
        run();
        var waiting = handled.removeFirst();
        poll("a", 10);
        for (int i = 0; i < 5; i++) {
            finishAll();
        }

        assertThat(handled).hasSize(10);
        assertThat(partition.watermark().done()).isEqualTo(waiting.offset());
    }

    @Test
    void closing_twice_counts_once() {
        poll("a", 1);
        run();

        handled.getFirst().close();
        handled.getFirst().close();
        poll("a", 4);
        run();

        assertThat(handled).hasSize(1 + PER_COMPANION);
    }

    private void poll(String companion, int records) {
        for (int i = 0; i < records; i++) {
            partition.accept(new ConsumerRecord<>("topic", 0, next++, companion, new byte[0]));
        }
    }

    /** Lets all threads run to their end. */
    private void run() {
        while (!threads.isEmpty()) {
            threads.remove().run();
        }
    }

    private void finishAll() {
        run();
        handled.forEach(LaneHandler.Open::close);
        partition.admit();
        run();
    }
}
