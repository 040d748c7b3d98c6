package dev.companion.models;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Makes requests again that failed for a while: at most {@link #MAX_ATTEMPTS} times, after pauses
 * that double, or longer ones where the endpoint says so in {@code Retry-After}, and never beyond a
 * deadline. What keeps failing is left alone as {@link ModelCircuit} has it. Safe for many threads.
 */
final class Retrying {

    static final int MAX_ATTEMPTS = 5;

    private final IntervalFunction pauses;
    private final ModelCircuit circuit;

    Retrying(String model, IntervalFunction pauses, Clock clock) {
        this.pauses = pauses;
        this.circuit = new ModelCircuit(model, clock);
    }

    /** An attempt, and how long to pause before the next; empty when it is the last. */
    private record Step<T>(Attempt<T> attempt, Optional<Duration> again) {}

    /** What the last attempt came to. */
    <T> Attempt<T> run(Deadline deadline, Function<Duration, Attempt<T>> request) {
        var attempts = new int[1];
        var retry =
                Retry.of(
                        circuit.model(),
                        RetryConfig.<Step<T>>custom()
                                .maxAttempts(MAX_ATTEMPTS)
                                .retryOnResult(step -> step.again().isPresent())
                                .retryOnException(_ -> false) // an interrupted pause, or a bug
                                .intervalBiFunction((_, outcome) ->
                                        outcome.get().again().orElseThrow().toMillis())
                                .build());
        try {
            return retry.executeSupplier(() -> step(++attempts[0], deadline, request)).attempt();
        } catch (CancellationException _) { // interrupted in a pause; the flag is set again
            return Attempt.Failed.of(Failure.INTERRUPTED, "was interrupted between attempts");
        }
    }

    private <T> Step<T> step(
            int number, Deadline deadline, Function<Duration, Attempt<T>> request) {
        var left = deadline.left();
        if (!left.isPositive()) {
            return last(Attempt.Failed.of(Failure.HURRIED, "did not answer in time"));
        }
        if (!circuit.admits()) {
            return last(
                    Attempt.Failed.of(Failure.BUSY, "failed lately and is left alone for a while"));
        }
        var attempt = circuit.run(() -> request.apply(left));
        return switch (attempt) {
            case Attempt.Answered<T> _ -> last(attempt);
            case Attempt.Failed<T> failed when !failed.failure().worthRetrying() -> last(attempt);
            case Attempt.Failed<T> failed -> {
                var pause = pause(number, failed);
                yield new Step<>(
                        attempt,
                        pause.compareTo(deadline.left()) < 0
                                ? Optional.of(pause)
                                : Optional.empty());
            }
        };
    }

    private Duration pause(int number, Attempt.Failed<?> failed) {
        var backoff = Duration.ofMillis(pauses.apply(number));
        return failed.retryAfter().filter(asked -> asked.compareTo(backoff) > 0).orElse(backoff);
    }

    private static <T> Step<T> last(Attempt<T> attempt) {
        return new Step<>(attempt, Optional.empty());
    }
}
