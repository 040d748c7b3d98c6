package dev.companion.models;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which model is asked first. While the primary answers at least {@link #ENOUGH} of its latest
 * {@link #WINDOW} requests, it is; otherwise the fallback is, and the primary gets one call in
 * {@link #TRIAL_EVERY}, until {@link #TRIALS} of these have succeeded in a row. Safe for many
 * threads.
 */
final class ModelOrder {

    static final int WINDOW = 10;
    static final double ENOUGH = 0.8;
    static final int TRIALS = 3;
    static final Duration TRIAL_EVERY = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ModelOrder.class);

    private final List<ModelCircuit> inOrder;
    private final List<ModelCircuit> reversed;
    private final Clock clock;

    /** Whether the primary's latest requests were answered, the latest last. */
    private final Deque<Boolean> answered = new ArrayDeque<>();

    private boolean demoted;
    private int trialsAnswered;
    private Instant nextTrial = Instant.MIN;

    /**
     * The order of one or two models.
     *
     * @param models the primary first
     */
    ModelOrder(List<ModelCircuit> models, Clock clock) {
        this.inOrder = List.copyOf(models);
        this.reversed = inOrder.reversed();
        this.clock = clock;
    }

    /** Whom to ask, in this order, in one call. */
    synchronized List<ModelCircuit> forCall() {
        if (!demoted) {
            return inOrder;
        }
        var now = clock.instant();
        if (now.isBefore(nextTrial)) {
            return reversed;
        }
        nextTrial = now.plus(TRIAL_EVERY);
        return inOrder;
    }

    /** How a request went; only the primary's say something about the order. */
    synchronized void settled(ModelCircuit model, Attempt<?> attempt) {
        boolean counts =
                !(attempt instanceof Attempt.Failed<?> failed)
                        || failed.failure().countsAgainstModel();
        if (inOrder.size() < 2 || model != inOrder.getFirst() || !counts) {
            return;
        }
        boolean well = attempt instanceof Attempt.Answered<?>;
        answered.addLast(well);
        if (answered.size() > WINDOW) {
            answered.removeFirst();
        }
        if (demoted) {
            trialsAnswered = well ? trialsAnswered + 1 : 0;
            if (trialsAnswered == TRIALS) {
                promote();
            }
        } else if (answered.size() == WINDOW && rate() < ENOUGH) {
            demote();
        }
    }

    synchronized ModelState state() {
        var order = demoted ? reversed : inOrder;
        var first =
                order.stream()
                        .filter(model -> model.breaker() != ModelState.Breaker.OPEN)
                        .findFirst()
                        .orElse(order.getFirst());
        return new ModelState(
                first.model(),
                answered.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(rate()),
                inOrder.stream()
                        .map(model -> new ModelState.Model(model.model(), model.breaker()))
                        .toList());
    }

    private double rate() {
        return (double) answered.stream().filter(well -> well).count() / answered.size();
    }

    private void demote() {
        demoted = true;
        trialsAnswered = 0;
        nextTrial = clock.instant().plus(TRIAL_EVERY);
        LOG.warn(
                "language model answers {} of {} requests, the fallback is asked first"
                        + " model={} fallback={}",
                answered.stream().filter(well -> well).count(),
                WINDOW,
                inOrder.getFirst().model(),
                reversed.getFirst().model());
    }

    private void promote() {
        demoted = false;
        answered.clear();
        LOG.info("language model is asked first again model={}", inOrder.getFirst().model());
    }
}
