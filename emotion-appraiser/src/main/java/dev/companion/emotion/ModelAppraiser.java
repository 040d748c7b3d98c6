package dev.companion.emotion;

import dev.companion.mind.affect.AppraisalPrompt;
import dev.companion.models.AppraisalAnswer;
import dev.companion.models.LanguageModel;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.RecordedModel;
import dev.companion.models.Role;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks a language model for an appraisal. Blocks its thread for up to {@link #PATIENCE}; safe for
 * many threads.
 */
final class ModelAppraiser {

    /** A reply waits for the mood that an appraisal leads to, so it has to come soon. */
    static final Duration PATIENCE = Duration.ofMillis(1_500);

    static final String PURPOSE = "appraisal";

    private static final String VERSION = "appraisal-1";
    private static final int MOST_TOKENS = 300;

    private final RecordedModel model;

    ModelAppraiser(LanguageModel model, InstantSource clock) {
        this.model = new RecordedModel(model, clock);
    }

    /** The name of an appraisal by this model, with the version of the question. */
    static String name(String model) {
        return model + "/" + VERSION;
    }

    /**
     * What came of asking, to be recorded: {@link ModelCalled} with an answer that {@link
     * AppraisalAnswer#parse} can read, else {@link ModelFailed}. An answer that is not the object
     * asked for is none.
     */
    ModelCallEvent ask(UUID companion, AppraisalPrompt question) {
        var prompt =
                new Prompt(
                                List.of(
                                        Message.of(Role.SYSTEM, question.system()),
                                        Message.of(Role.USER, question.user())),
                                0,
                                MOST_TOKENS,
                                1,
                                PATIENCE)
                        .on(companion);
        return model.ask(
                        PURPOSE,
                        prompt,
                        answer ->
                                AppraisalAnswer.parse(answer)
                                                instanceof AppraisalAnswer.Unusable(var reason)
                                        ? Optional.of(reason)
                                        : Optional.empty())
                .call();
    }
}
