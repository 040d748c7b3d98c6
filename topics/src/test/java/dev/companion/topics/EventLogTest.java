package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.companion.schemas.EventType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

final class EventLogTest {

    private final MockProducer<String, byte[]> producer = TestLog.producer(false);
    private final EventLog log = TestLog.of(producer);

    @Test
    void a_fact_is_appended_once_it_is_acknowledged() {
        var appended = log.append(Samples.of(EventType.PENALIZED));

        assertThat(appended).isNotDone();
        producer.completeNext();
        assertThat(appended).isCompleted();
    }

    @Test
    void what_the_producer_refuses_at_once_is_told_in_the_same_way() {
        producer.sendException = new KafkaException("refused");

        assertThat(log.append(Samples.of(EventType.PENALIZED)))
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(KafkaException.class);
    }

    @Test
    void waiting_throws_what_kafka_said() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting =
                    threads.submit(
                            () -> log.appendAndWait(List.of(Samples.of(EventType.PENALIZED))));
            await().until(() -> !producer.history().isEmpty());
            producer.errorNext(new RecordTooLargeException("too large"));

            assertThatThrownBy(waiting::get).hasCauseInstanceOf(RecordTooLargeException.class);
        }
    }
}
