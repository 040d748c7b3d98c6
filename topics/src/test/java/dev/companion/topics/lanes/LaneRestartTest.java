package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.companion.topics.Broker;
import dev.companion.topics.KafkaSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is promised when an instance goes and another comes: at least once, in order, no gap. */
@Tag("integration")
@ExtendWith(Broker.class)
final class LaneRestartTest {

    private static final int EACH = 20;

    private final List<UUID> companions = Rig.companions(40);
    private final Map<UUID, List<Integer>> handled = new ConcurrentHashMap<>();
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
    void stopped_in_the_middle_of_work_nothing_is_lost_and_nothing_unfinished_is_committed() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Map<Integer, Set<Long>> taken = new ConcurrentHashMap<>();
        Map<Integer, Set<Long>> done = new ConcurrentHashMap<>();
        var never = new CountDownLatch(1);
        publishAll();

        var first =
                rig.start(
                        rig.settings(25, Duration.ZERO),
                        (fact, open) -> {
                            int partition = Rig.partitionOf(fact.companion());
                            offsets(taken, partition).add(open.offset());
                            LockSupport.parkNanos(random.nextInt(2_000_000));
                            if (random.nextInt(15) == 0) {
                                untilInterrupted(never);
                            }
                            numbers(fact.companion()).add(Rig.number(fact));
                            offsets(done, partition).add(open.offset());
                            open.close();
                        });
        await().until(() -> count() > 100);
        first.close();
        var committed = rig.committed();

        committed.forEach((partition, at) -> {
            if (partition.topic().equals(Rig.TOPIC.fullName())) {
                var unfinished = new HashSet<>(taken.getOrDefault(partition.partition(), Set.of()));
                unfinished.removeAll(done.getOrDefault(partition.partition(), Set.of()));
                assertThat(unfinished)
                        .as("seed %d %s", seed, partition)
                        .allMatch(offset -> offset >= at.offset());
            }
        });
        rig.start((fact, open) -> {
            numbers(fact.companion()).add(Rig.number(fact));
            open.close();
        });
        await().untilAsserted(() -> assertEveryNumberInOrder("seed " + seed));
        assertThat(rig.deadLetters(Rig.TOPIC)).as("seed %d", seed).isEmpty();
    }

    @Test
    void what_is_done_is_committed_at_the_latest_when_it_stops() {
        publishAll();
        var first =
                rig.start((fact, open) -> {
                    numbers(fact.companion()).add(Rig.number(fact));
                    open.close();
                });
        await().until(() -> count() == companions.size() * EACH);
        first.close();

        var again = new AtomicInteger();
        rig.start((_, open) -> {
            again.incrementAndGet();
            open.close();
        });
        var last = UUID.randomUUID();
        rig.publish(last, 0, 1);

        await().until(() -> again.get() > 0);
        assertThat(again).hasValue(1);
    }

    @Test
    void a_second_instance_takes_over_some_companions_without_a_gap_and_one_goes_again() {
        var handOvers = new AtomicInteger();
        var first = rig.start(new Counting(handOvers));
        publishSome(0, 10);
        await().until(() -> count() > 50);

        rig.start(new Counting(handOvers));
        publishSome(10, 15);
        await().untilAsserted(() -> assertThat(handOvers).hasPositiveValue());
        first.close();
        publishSome(15, EACH);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEveryNumberInOrder("after the hand-over"));
    }

    @Test
    void closing_one_that_was_never_started_is_nothing() {
        var never =
                new LaneConsumer(
                        new KafkaSettings("localhost:1", 1),
                        rig.settings,
                        (_, open) -> open.close(),
                        rig.codec,
                        rig.log);

        never.close();
    }

    private void publishAll() {
        publishSome(0, EACH);
    }

    private void publishSome(int from, int to) {
        rig.log.appendAndWait(
                IntStream.range(from, to)
                        .boxed()
                        .flatMap(n -> companions.stream().map(c -> Rig.fact(c, n)))
                        .toList());
    }

    private List<Integer> numbers(UUID companion) {
        return handled.computeIfAbsent(companion, _ -> new CopyOnWriteArrayList<>());
    }

    private int count() {
        return handled.values().stream().mapToInt(List::size).sum();
    }

    /** Seen again is allowed, out of order the first time is not. */
    private void assertEveryNumberInOrder(String at) {
        var expected = IntStream.range(0, EACH).boxed().toList();
        for (var companion : companions) {
            assertThat(numbers(companion).stream().distinct()).as(at).isEqualTo(expected);
        }
    }

    private static Set<Long> offsets(Map<Integer, Set<Long>> byPartition, int partition) {
        return byPartition.computeIfAbsent(partition, _ -> ConcurrentHashMap.newKeySet());
    }

    private static void untilInterrupted(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped in the middle", e);
        }
    }

    private final class Counting implements LaneHandler {

        private final AtomicInteger handOvers;

        Counting(AtomicInteger handOvers) {
            this.handOvers = handOvers;
        }

        @Override
        public void handle(
                dev.companion.schemas.Recorded<? extends dev.companion.schemas.Event> fact,
                Open open) {
            LockSupport.parkNanos(500_000);
            numbers(fact.companion()).add(Rig.number(fact));
            open.close();
        }

        @Override
        public void handedOver() {
            handOvers.incrementAndGet();
        }
    }
}
