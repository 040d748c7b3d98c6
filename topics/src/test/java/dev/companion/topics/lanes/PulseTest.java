package dev.companion.topics.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.topics.EventCodec;
import dev.companion.topics.KafkaSettings;
import dev.companion.topics.TestKeys;
import dev.companion.topics.TestLog;
import dev.companion.topics.Topic;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** Whether lanes are alive can be asked. */
final class PulseTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pulse pulse = new Pulse();

    @Test
    void a_loop_that_goes_round_is_well() {
        pulse.beat(100);

        assertThat(pulse.trouble(100 + SECOND)).isEmpty();
    }

    @Test
    void a_loop_that_has_stopped_going_round_is_not() {
        pulse.beat(100);

        assertThat(pulse.trouble(100 + 31 * SECOND)).contains("it has not polled for 31 s");
    }

    @Test
    void a_failure_is_told_until_it_goes_round_again() {
        pulse.beat(100);
        pulse.failed(new KafkaException("a secret"));

        assertThat(pulse.trouble(100))
                .contains("its consumer failed and is started anew: KafkaException");

        pulse.beat(200);
        assertThat(pulse.trouble(200)).isEmpty();
    }

    @Test
    void lanes_that_were_never_started_or_are_stopped_say_so() {
        var consumer = lanes();
        assertThat(consumer.trouble()).contains("it is not started");

        consumer.start();
        consumer.close();

        assertThat(consumer.trouble()).contains("it is stopped");
    }

    private static LaneConsumer lanes() {
        var codec = new EventCodec(TestKeys.SAME);
        return new LaneConsumer(
                new KafkaSettings("127.0.0.1:1", 1),
                new LaneSettings("pulse", Topic.CONVERSATION, Optional.empty()),
                new Nothing(),
                codec,
                TestLog.of(TestLog.producer(true)));
    }

    private static final class Nothing implements LaneHandler {
        @Override
        public void handle(Recorded<? extends Event> fact, Open open) {
            open.close();
        }
    }
}
