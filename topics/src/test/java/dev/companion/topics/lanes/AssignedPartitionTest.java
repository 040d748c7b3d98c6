package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
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
                    2,
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
    void what_was_there_when_the_partition_was_taken_may_have_been_handled_before() {
        poll("a", 3);

        run();

        assertThat(handled)
                .extracting(AssignedPartition.OpenRecord::mayBeRepeated)
                .containsExactly(true, true, false);
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

    /** A crash would have it done again, however far the watermark is. */
    @Test
    void what_is_done_but_not_committed_holds_back_what_comes_after() {
        poll("a", 200);
        for (int i = 0; i < 200; i++) {
            finishAll();
        }

        assertThat(handled)
                .hasSizeBetween(
                        LaneSettings.MOST_UNCOMMITTED,
                        LaneSettings.MOST_UNCOMMITTED + PER_COMPANION);
        assertThat(partition.full()).isTrue();
        assertThat(partition.awaitsCommit()).isTrue();

        commit();
        finishAll();
        assertThat(partition.awaitsCommit()).isFalse();
        assertThat(handled).hasSizeGreaterThan(LaneSettings.MOST_UNCOMMITTED + PER_COMPANION);
    }

    @Test
    void however_commits_fail_little_is_done_again_and_all_is_done_in_order() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        poll("a", 1_000);
        for (int step = 0; handled.size() < next && step < 100_000; step++) {
            switch (random.nextInt(5)) {
                case 0 -> partition.admit();
                case 1, 2 -> run();
                case 3 ->
                        handled.stream()
                                .limit(Math.max(0, handled.size() - random.nextInt(PER_COMPANION)))
                                .forEach(LaneHandler.Open::close);
                default -> {
                    if (random.nextInt(300) == 0) {
                        handled.forEach(LaneHandler.Open::close);
                        commit();
                    }
                }
            }
            assertThat(handled.size() - partition.watermark().committed())
                    .as("seed %d step %d", seed, step)
                    .isLessThanOrEqualTo(LaneSettings.MOST_UNCOMMITTED + 2 * PER_PARTITION);
        }

        assertThat(handled)
                .as("seed %d", seed)
                .extracting(LaneHandler.Open::offset)
                .containsExactlyElementsOf(LongStream.range(0, next).boxed().toList());
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

    private void commit() {
        partition
                .watermark()
                .advance()
                .ifPresent(at -> partition.watermark().committed(at.offset()));
    }

    private void finishAll() {
        run();
        handled.forEach(LaneHandler.Open::close);
        partition.admit();
        run();
    }
}
