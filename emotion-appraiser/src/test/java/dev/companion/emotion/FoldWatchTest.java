package dev.companion.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

final class FoldWatchTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final FoldWatch watch = new FoldWatch();

    @Test
    void a_fold_that_runs_is_well() {
        assertThat(watch.trouble(State.RUNNING, 0)).isEmpty();
    }

    @Test
    void any_other_state_is_named() {
        assertThat(watch.trouble(State.REBALANCING, 0)).contains("it is REBALANCING");
        assertThat(watch.trouble(State.ERROR, 0)).contains("it is ERROR");
    }

    @Test
    void a_failure_is_told_for_a_while_though_another_thread_has_taken_over() {
        watch.failed(new IllegalStateException("private"), 0);

        assertThat(watch.trouble(State.RUNNING, SECOND))
                .contains("it failed and was started anew: IllegalStateException");
        assertThat(watch.trouble(State.RUNNING, 31 * SECOND)).isEmpty();
    }
}
