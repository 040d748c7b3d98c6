package dev.companion.models;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.util.concurrent.CancellationException;

/**
 * A {@link LanguageModel} behind any OpenAI-compatible endpoint: Chutes, Groq, Ollama and others by
 * base URL.
 *
 * <p>A call sends at most {@link #MAX_ATTEMPTS} requests. When the model is rate limited, erring,
 * too slow or gives no usable text, the fallback model is asked at once; without one, or when it
 * too is failing, the next attempt waits: half a second, doubled each time, give or take half, or
 * longer if the endpoint says so in {@code Retry-After}. A pause longer than what is left of the
 * caller's patience is not begun. A model that keeps failing is left alone for {@link
 * ModelCircuit#REST}; when that goes for all, a call returns at once. A model that fails less, but
 * often, is asked after its fallback: {@link ModelOrder}.
 */
public final class OpenAiChat implements LanguageModel, AutoCloseable {

    static final int MAX_ATTEMPTS = 3;

    private final ChatSettings settings;
    private final ChatEndpoint endpoint;
    private final ModelOrder order;
    private final IntervalFunction pauses;
    private final Retry retry =
            Retry.of(
                    "chat",
                    RetryConfig.<ChatCall.Step>custom()
                            .maxAttempts(MAX_ATTEMPTS)
                            .retryOnResult(step -> step.again().isPresent())
                            .retryOnException(_ -> false) // an interrupted pause, or a bug
                            .intervalBiFunction(
                                    (_, outcome) -> outcome.get().again().orElseThrow().toMillis())
                            .build());

    public OpenAiChat(ChatSettings settings) {
        this(settings, IntervalFunction.ofExponentialRandomBackoff(500, 2, 0.5), Clock.systemUTC());
    }

    /**
     * @param pauses milliseconds after the nth attempt, when the endpoint asks for no longer
     * @param clock of the circuit breakers and of the models' order
     */
    OpenAiChat(ChatSettings settings, IntervalFunction pauses, Clock clock) {
        this.settings = settings;
        this.endpoint = new ChatEndpoint(settings);
        this.order =
                new ModelOrder(
                        settings.models().stream()
                                .map(model -> new ModelCircuit(model, clock))
                                .toList(),
                        clock);
        this.pauses = pauses;
    }

    @Override
    public Completion complete(Prompt prompt) {
        return complete(prompt, AnswerListener.NONE);
    }

    @Override
    public Completion complete(Prompt prompt, AnswerListener listener) {
        var heard = listener.equals(AnswerListener.NONE) ? listener : new TellingOnce(listener);
        var call = new ChatCall(endpoint, order, pauses, settings.timeout(), prompt, heard);
        try {
            return retry.executeSupplier(call::step).completion();
        } catch (CancellationException _) { // interrupted in a pause; the flag is set again
            return call.unavailable(settings.model() + " was interrupted between attempts");
        }
    }

    @Override
    public ModelState state() {
        return order.state();
    }

    @Override
    public String name() {
        return settings.model();
    }

    /** Closes idle connections; calls in flight end as they would. */
    @Override
    public void close() {
        endpoint.close();
    }
}
