package dev.companion.models;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Remembers whether a model answered when it was asked last. While it does not and nobody asks, it
 * is asked for a single token now and then, so that its return is noticed.
 */
public final class WatchedModel implements LanguageModel {

    private static final Duration PROBE_EVERY = Duration.ofSeconds(3);
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(5);
    private static final Prompt PROBE =
            new Prompt(List.of(Message.of(Role.USER, "Say ok.")), 0, 1, 1, PROBE_PATIENCE);

    private final LanguageModel model;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile long askedAt;

    public WatchedModel(LanguageModel model) {
        this.model = model;
    }

    @Override
    public Completion complete(Prompt prompt) {
        return noted(model.complete(prompt));
    }

    @Override
    public Completion complete(Prompt prompt, AnswerListener listener) {
        return noted(model.complete(prompt, listener));
    }

    private Completion noted(Completion completion) {
        if (!Thread.currentThread().isInterrupted()) {
            note(completion);
        }
        return completion;
    }

    private void note(Completion completion) {
        askedAt = System.nanoTime();
        trouble =
                switch (completion) {
                    case Completion.Answer _ -> Optional.empty();
                    case Completion.Unavailable(var reason, _) -> Optional.of(reason);
                };
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public ModelState state() {
        return model.state();
    }

    /** Why it did not answer; empty when it did. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Asks it, where nobody else has lately, whether it is back. */
    public void probe() {
        if (trouble.isPresent() && System.nanoTime() - askedAt > PROBE_EVERY.toNanos()) {
            var _ = complete(PROBE);
        }
    }
}
