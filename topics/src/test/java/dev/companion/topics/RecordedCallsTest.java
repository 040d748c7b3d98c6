package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(Broker.class)
final class RecordedCallsTest {

    private final EventCodec codec = new EventCodec(TestKeys.SAME);
    private final UUID companion = UUID.randomUUID();
    private final Recorded<?> turn =
            Recorded.root(
                    UUID.randomUUID(),
                    "test",
                    companion,
                    Samples.of(EventType.TURN_CLOSED).event());
    private final UUID slot = EventId.derived(turn.id(), EventType.MODEL_CALLED, 1);
    private RecordedCalls calls;
    private EventLog log;

    @BeforeEach
    void open(KafkaSettings kafka) {
        calls = new RecordedCalls(kafka, codec);
        log = new EventLog(kafka, codec);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_first_answer_in_the_slot_is_found_among_others() {
        log.appendAndWait(
                List.of(
                        turn.led("test", answer("for the reply"), 0),
                        turn.led("test", answer("first"), 1),
                        turn.led("test", answer("second"), 1)));

        assertThat(calls.find(companion, slot, Instant.now().minusSeconds(60)))
                .hasValueSatisfying(called -> assertThat(called.answer()).isEqualTo("first"));
    }

    @Test
    void a_failed_call_is_none() {
        log.appendAndWait(
                List.of(turn.led("test", failure(), 1), turn.led("test", answer("reply"), 0)));

        assertThat(calls.find(companion, slot, Instant.now().minusSeconds(60))).isEmpty();
    }

    @Test
    void where_nothing_was_recorded_nothing_is_found_at_once() {
        assertThat(calls.find(companion, slot, Instant.now())).isEmpty();
        assertThat(calls.find(companion, slot, Instant.EPOCH.plusSeconds(60))).isEmpty();
    }

    private static ModelCallEvent answer(String text) {
        return new ModelCalled(Instant.EPOCH, "test", "m", "", 1, 1, 1, 1, "asked", text);
    }

    private static ModelCallEvent failure() {
        return new ModelFailed(Instant.EPOCH, "test", "m", "", "away", 1);
    }
}
