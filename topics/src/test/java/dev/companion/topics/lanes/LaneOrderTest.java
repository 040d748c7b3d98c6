package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.companion.topics.Broker;
import dev.companion.topics.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(Broker.class)
final class LaneOrderTest {

    private Rig rig;

    @BeforeEach
    void rig(KafkaSettings kafka) {
        rig = new Rig(kafka);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void each_companions_facts_are_handled_in_order_and_one_at_a_time() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var companions = Rig.companions(50);
        Map<UUID, List<Integer>> handled = new ConcurrentHashMap<>();
        Map<UUID, AtomicInteger> atOnce = new ConcurrentHashMap<>();
        var overlaps = new AtomicInteger();
        rig.start((fact, open) -> {
            var running = atOnce.computeIfAbsent(fact.companion(), _ -> new AtomicInteger());
            if (running.incrementAndGet() > 1) {
                overlaps.incrementAndGet();
            }
            LockSupport.parkNanos(random.nextInt(3_000_000));
            numbers(handled, fact.companion()).add(Rig.number(fact));
            running.decrementAndGet();
            open.close();
        });

        var all =
                IntStream.range(0, 40)
                        .boxed()
                        .flatMap(n -> companions.stream().map(c -> Rig.fact(c, n)))
                        .toList();
        rig.log.appendAndWait(all);

        await().until(() -> count(handled) == 50 * 40);
        var inOrder = IntStream.range(0, 40).boxed().toList();
        assertThat(handled.values()).as("seed %d", seed).allMatch(inOrder::equals);
        assertThat(overlaps).as("seed %d", seed).hasValue(0);
    }

    @Test
    void slow_work_of_many_companions_of_one_partition_runs_at_once() {
        var companions = Stream.generate(() -> Rig.companionIn(3)).limit(200).toList();
        var begun = new AtomicLong();
        var ended = new AtomicLong();
        var left = new AtomicInteger(companions.size());
        rig.log.appendAndWait(companions.stream().map(c -> Rig.fact(c, 0)).toList());

        rig.start((_, open) -> {
            begun.compareAndSet(0, System.nanoTime());
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            ended.accumulateAndGet(System.nanoTime(), Math::max);
            open.close();
            left.decrementAndGet();
        });

        await().until(() -> left.get() == 0);
        assertThat(Duration.ofNanos(ended.get() - begun.get())).isLessThan(Duration.ofSeconds(2));
    }

    private static List<Integer> numbers(Map<UUID, List<Integer>> handled, UUID companion) {
        return handled.computeIfAbsent(
                companion, _ -> Collections.synchronizedList(new ArrayList<>()));
    }

    private static int count(Map<UUID, List<Integer>> handled) {
        return handled.values().stream().mapToInt(List::size).sum();
    }
}
