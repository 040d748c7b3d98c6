package dev.companion.models;

import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * The one way by which a model is asked: every call comes with the fact to record, before anything
 * depends on what was answered, and an answer that is recorded already is not paid for again.
 *
 * <p>How {@link ModelCalled#answer} holds tool calls: {@link AnswerRecord}.
 */
public final class RecordedModel {

    private final LanguageModel model;
    private final InstantSource clock;

    public RecordedModel(LanguageModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
    }

    /**
     * What came of asking.
     *
     * @param call to be recorded before the completion is made use of
     * @param isNew whether the model was asked; otherwise the call was recorded before
     */
    public record Asked(Completion completion, ModelCallEvent call, boolean isNew) {}

    /** Whether an answer is what was asked for. */
    @FunctionalInterface
    public interface Check {

        /**
         * Why it is of no use, in words that quote nothing of it; empty when it will do. Asked
         * about words only.
         */
        Optional<String> objection(String answer);
    }

    /** The answers that are in the log. */
    @FunctionalInterface
    public interface Recorded {

        /** The answer that fills a slot. */
        Optional<ModelCalled> in(UUID slot);
    }

    /** The model asked first. */
    public String name() {
        return model.name();
    }

    /**
     * Asks.
     *
     * @param purpose what for, such as {@code reply}
     */
    public Asked ask(String purpose, Prompt prompt) {
        return ask(purpose, prompt, AnswerListener.NONE);
    }

    /** Asks, and tells the listener what the model says as it comes. */
    public Asked ask(String purpose, Prompt prompt, AnswerListener listener) {
        return asked(purpose, prompt, model.complete(prompt, listener));
    }

    /** Asks; an answer that does not pass the check is none. */
    public Asked ask(String purpose, Prompt prompt, Check check) {
        var completion = model.complete(prompt);
        if (completion instanceof Completion.Text words) {
            return check.objection(words.text())
                    .map(reason -> refused(purpose, prompt, words, reason))
                    .orElseGet(() -> asked(purpose, prompt, words));
        }
        return asked(purpose, prompt, completion);
    }

    /**
     * Serves the answer that fills the slot, or asks when there is none. The listener hears either.
     *
     * @param slot the id that the fact of this call has
     */
    public Asked askOnce(
            UUID slot, Recorded recorded, String purpose, Prompt prompt, AnswerListener listener) {
        var before = recorded.in(slot);
        if (before.isEmpty()) {
            return ask(purpose, prompt, listener);
        }
        var answer = AnswerRecord.read(before.get());
        if (!answer.text().isEmpty()) {
            listener.piece(answer.text());
        }
        return new Asked(answer, before.get(), false);
    }

    /** A recorded answer as it was given, without its thought. */
    public static Completion.Answer answer(ModelCalled recorded) {
        return AnswerRecord.read(recorded);
    }

    private Asked refused(String purpose, Prompt prompt, Completion.Text words, String reason) {
        return new Asked(
                new Completion.Unavailable(reason, words.attempts()),
                failed(purpose, prompt, words.model(), reason, words.attempts()),
                true);
    }

    private Asked asked(String purpose, Prompt prompt, Completion completion) {
        return new Asked(
                completion,
                switch (completion) {
                    case Completion.Answer answer -> called(purpose, prompt, answer);
                    case Completion.Unavailable(var reason, var attempts) ->
                            failed(purpose, prompt, model.name(), reason, attempts);
                },
                true);
    }

    private ModelCalled called(String purpose, Prompt prompt, Completion.Answer answer) {
        var sent = PromptText.of(prompt);
        return new ModelCalled(
                clock.instant(),
                purpose,
                answer.model(),
                sent.hash(),
                answer.promptTokens(),
                answer.completionTokens(),
                answer.latency().toMillis(),
                answer.attempts(),
                sent.text(),
                AnswerRecord.write(answer));
    }

    private ModelFailed failed(
            String purpose, Prompt prompt, String asked, String reason, int attempts) {
        return new ModelFailed(
                clock.instant(), purpose, asked, PromptText.of(prompt).hash(), reason, attempts);
    }
}
