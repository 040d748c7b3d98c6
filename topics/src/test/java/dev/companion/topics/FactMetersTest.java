package dev.companion.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.schemas.Event;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import dev.companion.schemas.Recorded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class FactMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FactMeters meters = new FactMeters(registry);

    @Test
    void an_answer_counts_with_its_purpose_its_time_and_its_tokens() {
        meters.written(
                recorded(
                        new ModelCalled(
                                Instant.EPOCH,
                                "reply",
                                "some-model",
                                "hash",
                                700,
                                30,
                                1_500,
                                1,
                                "prompt",
                                "answer")),
                1_000);

        var calls = registry.get("companion.model.calls").tag("purpose", "reply");
        assertThat(calls.tag("outcome", "answered").counter().count()).isEqualTo(1);
        var took = registry.get("companion.model.latency").tag("model", "some-model").timer();
        assertThat(took.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(1_500);
        var tokens = registry.get("companion.model.tokens").tag("kind", "prompt").counter();
        assertThat(tokens.count()).isEqualTo(700);
    }

    @Test
    void a_call_without_an_answer_counts_as_failed() {
        meters.written(
                recorded(new ModelFailed(Instant.EPOCH, "reply", "some-model", "hash", "busy", 2)),
                1_000);

        var failed = registry.get("companion.model.calls").tag("outcome", "failed").counter();
        assertThat(failed.count()).isEqualTo(1);
    }

    @Test
    void what_could_not_be_written_is_no_call_and_no_reply() {
        meters.failed(
                recorded(new ModelFailed(Instant.EPOCH, "reply", "some-model", "hash", "busy", 2)));

        assertThat(registry.find("companion.model.calls").counters()).isEmpty();
        var failed = registry.get("companion.appends").tag("outcome", "failed").counter();
        assertThat(failed.count()).isEqualTo(1);
    }

    @Test
    void no_meter_says_whose_fact_it_was() {
        var fact =
                recorded(new ModelFailed(Instant.EPOCH, "reply", "some-model", "hash", "busy", 2));

        meters.written(fact, 1_000);

        assertThat(registry.getMetersAsString()).doesNotContain(fact.companion().toString());
    }

    private static Recorded<? extends Event> recorded(Event event) {
        return Recorded.root(UUID.randomUUID(), "test", UUID.randomUUID(), event);
    }
}
