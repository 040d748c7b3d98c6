package dev.companion.models;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Remembers whether a model answered when it was asked last. While it does not and nobody asks, it
 * is asked for a word now and then, so that its return is noticed.
 */
public final class WatchedModel implements LanguageModel {

    private static final Duration PROBE_EVERY = Duration.ofSeconds(3);

    /** Room for a model that thinks before it says ok. */
    private static final int PROBE_TOKENS = 64;

    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(5);
    private static final Prompt PROBE =
            new Prompt(
                    List.of(Message.of(Role.USER, "Say ok.")), 0, PROBE_TOKENS, 1, PROBE_PATIENCE);

    private final LanguageModel model;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile long askedAt;
    private volatile OptionalLong answeredAt = OptionalLong.empty();

    public WatchedModel(LanguageModel model) {
        this.model = model;
    }

    @Override
    public Completion complete(Prompt prompt) {
        long asked = System.nanoTime();
        return noted(prompt, asked, model.complete(prompt));
    }

    @Override
    public Completion complete(Prompt prompt, AnswerListener listener) {
        long asked = System.nanoTime();
        return noted(prompt, asked, model.complete(prompt, listener));
    }

    private Completion noted(Prompt prompt, long asked, Completion completion) {
        if (!Thread.currentThread().isInterrupted() && !hurried(prompt, asked, completion)) {
            note(completion);
        }
        return completion;
    }

    /** Not having answered in no time says more of who asked than of the model. */
    private static boolean hurried(Prompt prompt, long asked, Completion completion) {
        var took = Duration.ofNanos(System.nanoTime() - asked);
        return completion instanceof Completion.Unavailable
                && prompt.timeout().compareTo(Endpoint.FAIR_PATIENCE) < 0
                && took.compareTo(prompt.timeout().multipliedBy(9).dividedBy(10)) > 0;
    }

    private void note(Completion completion) {
        askedAt = System.nanoTime();
        if (completion instanceof Completion.Answer) {
            answeredAt = OptionalLong.of(askedAt);
        }
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

    /** How long ago it answered last; empty when it never did. */
    public Optional<Duration> sinceAnswer() {
        var answered = answeredAt;
        return answered.isPresent()
                ? Optional.of(Duration.ofNanos(System.nanoTime() - answered.getAsLong()))
                : Optional.empty();
    }

    /** Asks it, where nobody else has lately, whether it is back. */
    public void probe() {
        if (trouble.isPresent() && System.nanoTime() - askedAt > PROBE_EVERY.toNanos()) {
            var _ = complete(PROBE);
        }
    }
}
