package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.companion.schemas.EventType;
import dev.companion.topics.DeadLetters;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KeyRing;
import dev.companion.topics.Samples;
import dev.companion.topics.TestKeys;
import dev.companion.topics.TestLog;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

final class LanesTest {

    private static final TopicPartition PARTITION =
            new TopicPartition(Topic.CONVERSATION.fullName(), 0);
    private static final UUID COMPANION = UUID.randomUUID();

    private final MockProducer<String, byte[]> producer = TestLog.producer(true);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void work_interrupted_by_closing_is_neither_put_away_nor_done() {
        var working = new AtomicReference<Thread>();
        var lanes =
                lanes(
                        TestKeys.SAME,
                        (_, _) -> {
                            working.set(Thread.currentThread());
                            untilInterrupted();
                        });
        lanes.accept(record(0));
        await().until(() -> working.get() != null);

        lanes.close();

        await().until(() -> !working.get().isAlive());
        assertThat(producer.history()).isEmpty();
        assertThat(lanes.progress()).containsEntry(PARTITION, new OffsetAndMetadata(0, "0"));
    }

    @Test
    void facts_of_the_forgotten_are_done_without_being_handled() {
        var handled = new AtomicInteger();
        KeyRing forgotten = _ -> Optional.empty();
        try (var lanes = lanes(forgotten, (_, _) -> handled.incrementAndGet())) {
            lanes.accept(sealedRecord());

            await().until(() -> lanes.progress().containsValue(new OffsetAndMetadata(1, "0")));
        }

        assertThat(handled).hasValue(0);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void while_the_dead_letter_topic_is_away_the_record_is_not_done() {
        producer.sendException = new TimeoutException("away");
        try (var lanes =
                lanes(
                        TestKeys.SAME,
                        (_, _) -> {
                            throw new IllegalStateException("a bug");
                        })) {
            lanes.accept(record(0));
            await().during(Duration.ofMillis(50))
                    .until(() -> !lanes.progress().containsValue(new OffsetAndMetadata(1, "0")));

            producer.sendException = null;

            await().until(() -> lanes.progress().containsValue(new OffsetAndMetadata(1, "0")));
        }
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void what_was_given_up_is_not_begun() {
        var handled = new AtomicInteger();
        var first = new CountDownLatch(1);
        try (var lanes =
                lanes(
                        TestKeys.SAME,
                        (_, open) -> {
                            handled.incrementAndGet();
                            first.countDown();
                            untilInterrupted();
                            open.close();
                        })) {
            lanes.accept(record(0));
            lanes.accept(record(1));
            await().until(() -> first.getCount() == 0);

            lanes.release(List.of(PARTITION));
            never.countDown();
            await().until(() -> lanes.progress().containsValue(new OffsetAndMetadata(1, "0")));
        }

        assertThat(handled).hasValue(1);
    }

    private Lanes lanes(KeyRing keys, LaneHandler handler) {
        var settings =
                new LaneSettings(
                        "test",
                        Topic.CONVERSATION,
                        Optional.empty(),
                        10,
                        10,
                        Duration.ofMillis(5),
                        Duration.ofMillis(20));
        var deadLetters = new DeadLetters(TestLog.of(producer), "test");
        var lanes = new Lanes(settings, handler, new EventCodec(keys), deadLetters);
        lanes.take(Map.of(PARTITION, 1L));
        return lanes;
    }

    private void untilInterrupted() {
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped in the middle", e);
        }
    }

    private static ConsumerRecord<String, byte[]> record(long offset) {
        return taken(offset, new EventCodec(TestKeys.SAME).encode(Rig.fact(COMPANION, 0)));
    }

    private static ConsumerRecord<String, byte[]> sealedRecord() {
        var fact = Samples.of(EventType.MESSAGE_RECEIVED);
        return taken(0, new EventCodec(TestKeys.SAME).encode(fact));
    }

    private static ConsumerRecord<String, byte[]> taken(
            long offset, ProducerRecord<String, byte[]> written) {
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                offset,
                0,
                TimestampType.LOG_APPEND_TIME,
                -1,
                -1,
                written.key(),
                written.value(),
                written.headers(),
                Optional.empty());
    }
}
