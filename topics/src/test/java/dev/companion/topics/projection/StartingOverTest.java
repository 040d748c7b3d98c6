package dev.companion.topics.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Broker;
import dev.companion.topics.EventCodec;
import dev.companion.topics.EventLog;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.Samples;
import dev.companion.topics.TestKeys;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A store that loses what it took in is fed again from where it says. */
@Tag("integration")
@ExtendWith(Broker.class)
final class StartingOverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_store_that_starts_over_is_given_everything_again(KafkaSettings kafka)
            throws InterruptedException {
        var codec = new EventCodec(TestKeys.SAME);
        var early = facts(40);
        var late = facts(40);
        var store = new Forgetful(ids(early), ids(late));
        try (var log = new EventLog(kafka, codec);
                var container =
                        new ProjectionContainer(
                                kafka,
                                "starting-over",
                                "store",
                                List.of(Topic.MEMORY),
                                store,
                                codec,
                                log)) {
            log.appendAndWait(early);
            container.start();
            await(store.tookEarly);

            store.loseEverything = true;
            log.appendAndWait(late);
            await(store.tookAll);
        }

        assertThat(store.taken).containsAll(ids(early)).containsAll(ids(late));
        assertThat(store.lost).isTrue();
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static List<Recorded<?>> facts(int count) {
        return Stream.<Recorded<?>>generate(StartingOverTest::fact).limit(count).toList();
    }

    private static Recorded<?> fact() {
        var event = Samples.of(EventType.EPISODE_STORED).event();
        return Recorded.root(UUID.randomUUID(), "test", UUID.randomUUID(), event);
    }

    private static Set<UUID> ids(List<Recorded<?>> facts) {
        var ids = new HashSet<UUID>();
        facts.forEach(fact -> ids.add(fact.id()));
        return ids;
    }

    private static final class Forgetful implements Projection {

        private final Set<UUID> early;
        private final Set<UUID> late;
        private final Set<UUID> taken = ConcurrentHashMap.newKeySet();
        private final Map<TopicPartition, Long> next = new HashMap<>();
        private final CountDownLatch tookEarly = new CountDownLatch(1);
        private final CountDownLatch tookAll = new CountDownLatch(1);
        private volatile boolean loseEverything;
        private volatile boolean lost;

        Forgetful(Set<UUID> early, Set<UUID> late) {
            this.early = early;
            this.late = late;
        }

        @Override
        public Map<TopicPartition, Long> nextOffsets() {
            return Map.copyOf(next);
        }

        @Override
        public List<Unfit> apply(List<Entry> entries, Map<TopicPartition, Long> readOn) {
            if (loseEverything && !lost) {
                lost = true;
                taken.clear();
                next.clear();
                throw new StartOver("it is all gone", new IllegalStateException());
            }
            entries.forEach(entry -> taken.add(entry.fact().id()));
            next.putAll(readOn);
            if (taken.containsAll(early)) {
                tookEarly.countDown();
                if (taken.containsAll(late)) {
                    tookAll.countDown();
                }
            }
            return List.of();
        }
    }
}
