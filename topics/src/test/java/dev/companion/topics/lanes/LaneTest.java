package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LaneTest {

    @Test
    void tasks_run_in_the_order_they_came_and_one_at_a_time() {
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var lane = new Lane(threads);
            for (int i = 0; i < 10_000; i++) {
                int number = i;
                lane.enqueue(
                        i,
                        () -> {
                            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                            order.add(number);
                            atOnce.decrementAndGet();
                        });
            }
            await().until(() -> !lane.running());
        }

        assertThat(order).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
        assertThat(most).hasValue(1);
    }

    @Test
    void an_error_in_one_task_does_not_keep_the_next_from_running() {
        Deque<Runnable> threads = new ArrayDeque<>();
        var ran = new ArrayList<String>();
        var lane = new Lane(threads::add);
        lane.enqueue(
                0,
                () -> {
                    throw new AssertionError("a task's own");
                });
        lane.enqueue(1, () -> ran.add("next"));

        try {
            threads.remove().run();
        } catch (AssertionError e) {
            ran.add(e.getMessage());
        }
        threads.remove().run();

        assertThat(ran).containsExactly("a task's own", "next");
        assertThat(lane.running()).isFalse();
    }

    @Test
    void it_counts_what_is_open_and_what_was_taken_above_an_offset() {
        var lane = new Lane(_ -> {});
        for (long offset : List.of(3L, 5L, 9L)) {
            lane.enqueue(offset, () -> {});
        }
        lane.closed();

        assertThat(lane.open()).isEqualTo(2);
        assertThat(lane.takenFrom(-1)).isEqualTo(3);
        assertThat(lane.doneFrom(-1)).isZero();
        assertThat(lane.takenFrom(5)).isEqualTo(2);
        assertThat(lane.doneFrom(-1)).isEqualTo(1);
        assertThat(lane.takenFrom(10)).isZero();
        assertThat(lane.doneFrom(5)).isEqualTo(2);
    }
}
