package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.Broker;
import dev.companion.topics.DeadLetters;
import dev.companion.topics.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(Broker.class)
final class LaneFailureTest {

    private final UUID companion = UUID.randomUUID();
    private final List<Integer> handled = new CopyOnWriteArrayList<>();
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
    void poison_is_put_away_with_where_and_why_and_the_others_go_on() {
        rig.publish(companion, 0, 2);
        var poison = rig.publishPoison(Rig.TOPIC, companion);
        rig.publish(companion, 2, 4);

        rig.start(this::handle);

        await().until(() -> handled.equals(List.of(0, 1, 2, 3)));
        var dead = onlyDeadLetter();
        assertThat(dead.key()).isEqualTo(companion.toString());
        assertThat(dead.value()).isEqualTo(poison.value());
        assertThat(header(dead, DeadLetters.TOPIC)).isEqualTo(Rig.TOPIC.fullName());
        assertThat(header(dead, DeadLetters.PARTITION)).isEqualTo("" + poison.partition());
        assertThat(header(dead, DeadLetters.OFFSET)).isEqualTo("" + poison.offset());
        assertThat(header(dead, DeadLetters.REASON)).isEqualTo("header ce_type is missing");
        assertThat(Instant.parse(header(dead, DeadLetters.AT))).isBefore(Instant.now());
        assertThat(dead.headers().lastHeader(DeadLetters.STACK)).isNull();
    }

    @Test
    void a_bug_in_the_handler_puts_the_record_away_with_a_stack_but_no_message() {
        rig.publish(companion, 0, 3);

        rig.start((fact, open) -> {
            if (Rig.number(fact) == 1) {
                throw new IllegalStateException("quotes what someone wrote");
            }
            handle(fact, open);
        });

        await().until(() -> handled.equals(List.of(0, 2)));
        var dead = onlyDeadLetter();
        assertThat(header(dead, DeadLetters.REASON))
                .isEqualTo("handling failed: java.lang.IllegalStateException");
        assertThat(header(dead, DeadLetters.STACK))
                .startsWith("java.lang.IllegalStateException")
                .contains("LaneFailureTest")
                .doesNotContain("quotes");
        assertThat(header(dead, "ce_subject")).isEqualTo(companion.toString());
    }

    @Test
    void a_record_that_overflows_the_stack_is_put_away() {
        rig.publish(companion, 0, 2);

        rig.start((fact, open) -> {
            if (Rig.number(fact) == 0) {
                deeper(0);
            }
            handle(fact, open);
        });

        await().until(() -> handled.equals(List.of(1)));
        assertThat(header(onlyDeadLetter(), DeadLetters.REASON)).contains("StackOverflowError");
    }

    @Test
    void what_cannot_be_done_now_is_tried_again_before_what_comes_later() {
        var attempts = new AtomicInteger();
        rig.publish(companion, 0, 5);

        rig.start((fact, open) -> {
            if (Rig.number(fact) == 2) {
                switch (attempts.incrementAndGet()) {
                    case 1 -> throw new LaneHandler.NotNow("away");
                    case 2 -> throw new TimeoutException("Kafka is slow");
                    default -> {}
                }
            }
            handle(fact, open);
        });

        await().until(() -> handled.equals(List.of(0, 1, 2, 3, 4)));
        assertThat(attempts).hasValue(3);
        assertThat(rig.deadLetters(Rig.TOPIC)).isEmpty();
    }

    @Test
    void a_companion_whose_facts_stay_open_is_given_only_so_many() {
        var open = new CopyOnWriteArrayList<LaneHandler.Open>();
        rig.publish(companion, 0, 40);

        rig.start(
                rig.settings(7, Duration.ofSeconds(5)),
                (fact, each) -> {
                    handled.add(Rig.number(fact));
                    open.add(each);
                });

        await().during(Duration.ofMillis(400)).until(() -> handled.size() == 7);
        open.forEach(LaneHandler.Open::close);
        await().until(() -> handled.size() == 14);
        await().until(() -> {
            open.forEach(LaneHandler.Open::close);
            return handled.size() == 40;
        });
        assertThat(handled).isSorted().doesNotHaveDuplicates();
    }

    private void handle(Recorded<? extends Event> fact, LaneHandler.Open open) {
        handled.add(Rig.number(fact));
        open.close();
    }

    private ConsumerRecord<String, byte[]> onlyDeadLetter() {
        var dead = rig.deadLetters(Rig.TOPIC);
        assertThat(dead).hasSize(1);
        return dead.getFirst();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }
}
