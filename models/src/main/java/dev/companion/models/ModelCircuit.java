package dev.companion.models;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model and how it has been doing lately. When at least half of its last 20 requests (and of at
 * least 5) failed, it is left alone for ten seconds; then two requests try whether it is back.
 */
final class ModelCircuit {

    static final Duration REST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ModelCircuit.class);

    private final String model;
    private final CircuitBreaker breaker;

    ModelCircuit(String model, Clock clock) {
        this.model = model;
        this.breaker =
                CircuitBreaker.of(
                        model,
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(20)
                                .minimumNumberOfCalls(5)
                                .failureRateThreshold(50)
                                .waitDurationInOpenState(REST)
                                .permittedNumberOfCallsInHalfOpenState(2)
                                .recordResult(result -> result instanceof Attempt.Failed<?>)
                                .clock(clock)
                                .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> log(change.getStateTransition().getToState()));
    }

    String model() {
        return model;
    }

    ModelState.Breaker breaker() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> ModelState.Breaker.OPEN;
            case HALF_OPEN -> ModelState.Breaker.HALF_OPEN;
            case CLOSED, DISABLED, METRICS_ONLY -> ModelState.Breaker.CLOSED;
        };
    }

    /** Whether a request may go out; who is told yes must then {@link #run} one. */
    boolean admits() {
        return breaker.tryAcquirePermission();
    }

    /** Runs an admitted request and remembers how it went. */
    <T> Attempt<T> run(Supplier<Attempt<T>> request) {
        var start = System.nanoTime();
        var settled = false;
        try {
            var attempt = request.get();
            if (!(attempt instanceof Attempt.Failed<?> failed)
                    || failed.failure().countsAgainstModel()) {
                settled = true;
                breaker.onResult(System.nanoTime() - start, TimeUnit.NANOSECONDS, attempt);
            }
            return attempt;
        } finally {
            if (!settled) {
                breaker.releasePermission();
            }
        }
    }

    private void log(State state) {
        if (state == State.OPEN) {
            LOG.warn("model failing, left alone for {} s model={}", REST.toSeconds(), model);
        } else if (state == State.CLOSED) {
            LOG.info("model answers again model={}", model);
        }
    }
}
