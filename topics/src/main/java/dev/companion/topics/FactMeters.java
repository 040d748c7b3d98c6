package dev.companion.topics;

import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.Event;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import dev.companion.schemas.Recorded;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts facts as they are written. What is told of replies and of calls to models is in them, so
 * whoever composes or asks has nothing to count, and nothing is counted that is not in the log.
 */
final class FactMeters {

    private final MeterRegistry meters;

    FactMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void written(Recorded<? extends Event> fact, long tookNanos) {
        counted(fact, "written");
        meters.timer("companion.append.latency").record(Duration.ofNanos(tookNanos));
        switch (fact.event()) {
            case ReplyComposed reply -> reply(reply);
            case ModelCalled call -> called(call);
            case ModelFailed call -> calls(call.purpose(), call.model(), "failed");
            default -> {}
        }
    }

    void failed(Recorded<? extends Event> fact) {
        counted(fact, "failed");
    }

    void putAway(String topic, String group) {
        meters.counter("companion.dead.letters", "processor", group, "topic", topic).increment();
    }

    private void counted(Recorded<? extends Event> fact, String outcome) {
        var type = fact.envelope().type().shortName();
        meters.counter("companion.appends", "type", type, "outcome", outcome).increment();
    }

    private void reply(ReplyComposed reply) {
        var mode = word(reply.mode());
        meters.counter("companion.replies", "kind", word(reply.kind()), "mode", mode).increment();
        meters.timer("companion.reply.latency", "mode", mode)
                .record(Duration.ofMillis(Math.max(0, reply.latencyMillis())));
    }

    private void called(ModelCalled call) {
        calls(call.purpose(), call.model(), "answered");
        meters.timer("companion.model.latency", "purpose", call.purpose(), "model", call.model())
                .record(Duration.ofMillis(Math.max(0, call.latencyMillis())));
        tokens(call, "prompt", call.promptTokens());
        tokens(call, "completion", call.completionTokens());
    }

    private void calls(String purpose, String model, String outcome) {
        meters.counter(
                        "companion.model.calls",
                        "purpose",
                        purpose,
                        "model",
                        model,
                        "outcome",
                        outcome)
                .increment();
    }

    private void tokens(ModelCalled call, String kind, int count) {
        meters.counter(
                        "companion.model.tokens",
                        "purpose",
                        call.purpose(),
                        "model",
                        call.model(),
                        "kind",
                        kind)
                .increment(count);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
