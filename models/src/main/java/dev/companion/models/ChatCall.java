package dev.companion.models;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of {@link OpenAiChat#complete} on its way: which model is next, how many requests went
 * out, what is left of the caller's patience. Used by one thread.
 */
final class ChatCall {

    private static final Logger LOG = LoggerFactory.getLogger(ChatCall.class);

    /**
     * @param completion what to return if this was the last step
     * @param again the pause before another step, empty if another is of no use
     */
    record Step(Completion completion, Optional<Duration> again) {}

    private final ChatEndpoint endpoint;
    private final ModelOrder order;
    private final List<ModelCircuit> models;
    private final IntervalFunction pauses;
    private final Duration attemptLimit;
    private final Prompt prompt;
    private final AnswerListener listener;
    private final Deadline deadline;
    private int next;
    private int attempts;
    private Optional<String> latestFailure = Optional.empty();

    ChatCall(
            ChatEndpoint endpoint,
            ModelOrder order,
            IntervalFunction pauses,
            Duration attemptLimit,
            Prompt prompt,
            AnswerListener listener) {
        this.endpoint = endpoint;
        this.order = order;
        this.models = order.forCall();
        this.pauses = pauses;
        this.attemptLimit = attemptLimit;
        this.prompt = prompt;
        this.listener = listener;
        this.deadline = Deadline.in(prompt.timeout());
    }

    /** Asks the model whose turn it is, or the first after it that is not left alone. */
    Step step() {
        while (next < models.size() && !models.get(next).admits()) {
            next++;
        }
        if (next == models.size()) {
            next = 0;
            return last(leftAlone());
        }
        var circuit = models.get(next);
        attempts++;
        var left = deadline.left();
        var limit = left.compareTo(attemptLimit) < 0 ? left : attemptLimit;
        var attempt = circuit.run(() -> endpoint.ask(circuit.model(), prompt, listener, limit));
        order.settled(circuit, attempt);
        return switch (attempt) {
            case Attempt.Answered<ChatAnswer>(var answer) ->
                    new Step(
                            answer.by(circuit.model(), attempts, deadline.elapsed()),
                            Optional.empty());
            case Attempt.Failed<ChatAnswer> failed -> failed(circuit.model(), failed);
        };
    }

    /** The call ends here, whatever the reason. */
    Completion.Unavailable unavailable(String reason) {
        return new Completion.Unavailable(reason, attempts);
    }

    private Step failed(String model, Attempt.Failed<ChatAnswer> failed) {
        LOG.debug("language model {} model={} attempt={}", failed.reason(), model, attempts);
        var reason = telling(model, failed);
        latestFailure = Optional.of(reason);
        if (!failed.failure().worthRetrying()) {
            return last(reason);
        }
        var switches = failed.failure().worthAnotherModel() && next + 1 < models.size();
        if (switches) {
            next++;
        }
        var pause = switches ? Duration.ZERO : pause(failed);
        var inTime = pause.compareTo(deadline.left()) < 0;
        if (inTime) {
            listener.anew();
        }
        return new Step(unavailable(reason), inTime ? Optional.of(pause) : Optional.empty());
    }

    /** That too little time was left for one more attempt does not say why it was needed. */
    private String telling(String model, Attempt.Failed<ChatAnswer> failed) {
        var reason = model + " " + failed.reason();
        return failed.failure() == Failure.HURRIED ? latestFailure.orElse(reason) : reason;
    }

    /** What a model did in this very call says more than that others are left alone. */
    private String leftAlone() {
        return latestFailure
                .map(reason -> reason + "; no other is asked, for it failed lately")
                .orElse("every model failed lately and is left alone for a while");
    }

    private Duration pause(Attempt.Failed<ChatAnswer> failed) {
        var backoff = Duration.ofMillis(pauses.apply(attempts));
        return failed.retryAfter().filter(asked -> asked.compareTo(backoff) > 0).orElse(backoff);
    }

    private Step last(String reason) {
        return new Step(unavailable(reason), Optional.empty());
    }
}
