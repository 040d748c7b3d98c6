package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Rules;
import dev.companion.schemas.Traits;
import dev.companion.topics.Broker;
import dev.companion.topics.KafkaSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(Broker.class)
final class SignalsTest {

    private final UUID companion = UUID.randomUUID();
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
    void after_a_restart_the_signal_of_a_fact_still_open_comes_again() {
        var first = new Waiting();
        var consumer = rig.start(first);
        rig.publish(companion, 0, 1);
        await().until(() -> first.handled.size() == 1);
        var signal = signalOf(first.handled.getFirst());
        rig.log.appendAndWait(List.of(signal));
        await().until(() -> first.signals.contains(signal.id()));
        consumer.close();

        var second = new Waiting();
        rig.start(second);

        await().until(() -> second.handled.equals(first.handled));
        await().until(() -> second.signals.contains(signal.id()));
    }

    @Test
    void a_signal_that_nobody_can_read_or_handle_is_put_away_and_the_next_one_comes() {
        var handler = new Waiting();
        rig.start(handler);
        var cause = Rig.fact(companion, 0);
        var bad = signalOf(cause);
        handler.refused = bad.id();
        rig.publishPoison(Rig.SIGNALS, companion);
        rig.log.appendAndWait(List.of(bad));
        var good = signalOf(Rig.fact(companion, 1));
        rig.log.appendAndWait(List.of(good));

        await().until(() -> handler.signals.contains(good.id()));

        assertThat(rig.deadLetters(Rig.SIGNALS)).hasSize(2);
    }

    @Test
    void when_a_signal_cannot_be_handled_now_all_begins_again_and_no_work_is_put_away() {
        var handler = new Waiting();
        handler.stuck = true;
        rig.start(handler);
        rig.publish(companion, 0, 1);
        await().until(() -> handler.handled.size() == 1);
        handler.notNow = true;
        var signal = signalOf(handler.handled.getFirst());
        rig.log.appendAndWait(List.of(signal));
        await().until(() -> handler.handedOver > 0);

        handler.stuck = false;
        handler.notNow = false;

        await().until(() -> handler.signals.contains(signal.id()));
        await().until(() -> handler.handled.size() > 1);
        assertThat(handler.handled).allMatch(handler.handled.getFirst()::equals);
        assertThat(rig.deadLetters(Rig.TOPIC)).isEmpty();
        assertThat(rig.deadLetters(Rig.SIGNALS)).isEmpty();
    }

    private Recorded<PersonalityChanged> signalOf(Recorded<? extends Event> cause) {
        var snapshot =
                new PersonalitySnapshot(
                        Instant.EPOCH,
                        1,
                        "hash",
                        new Traits(0.5, 0.5, 0.5, 0.5, 0.5),
                        new Rules(1, Map.of()),
                        Pad.ZERO,
                        Pad.ZERO,
                        "calm",
                        "relaxed",
                        Map.of(),
                        Map.of(),
                        Map.of());
        return cause.led(
                "test",
                new PersonalityChanged(
                        Instant.EPOCH,
                        cause.id(),
                        EventType.APPRAISED.wireName(),
                        Pad.ZERO,
                        Map.of(),
                        snapshot));
    }

    /** Keeps all facts open. */
    private static final class Waiting implements LaneHandler {

        private final List<Recorded<? extends Event>> handled = new CopyOnWriteArrayList<>();
        private final List<UUID> signals = new CopyOnWriteArrayList<>();
        private final CountDownLatch never = new CountDownLatch(1);
        private volatile UUID refused = new UUID(0, 0);
        private volatile boolean stuck;
        private volatile boolean notNow;
        private volatile int handedOver;

        @Override
        public void handle(Recorded<? extends Event> fact, Open open) {
            handled.add(fact);
            if (stuck) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("stopped in the middle", e);
                }
            }
        }

        /** Called by the polling thread alone. */
        @Override
        public void handedOver() {
            handedOver = handedOver + 1;
        }

        @Override
        public void signal(Recorded<? extends Event> fact) {
            if (fact.id().equals(refused)) {
                throw new IllegalStateException("a bug");
            }
            if (notNow) {
                throw new NotNow("away");
            }
            signals.add(fact.id());
        }
    }
}
