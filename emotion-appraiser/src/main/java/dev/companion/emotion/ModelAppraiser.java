package dev.companion.emotion;

import dev.companion.mind.affect.AppraisalPrompt;
import dev.companion.models.AppraisalAnswer;
import dev.companion.models.Completion;
import dev.companion.models.LanguageModel;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.Role;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;

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

    private final LanguageModel model;
    private final InstantSource clock;

    ModelAppraiser(LanguageModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
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
    ModelCallEvent ask(AppraisalPrompt question) {
        var prompt =
                new Prompt(
                        List.of(
                                new Message(Role.SYSTEM, question.system()),
                                new Message(Role.USER, question.user())),
                        0,
                        MOST_TOKENS,
                        1,
                        PATIENCE);
        var text = "SYSTEM: " + question.system() + "\n\nUSER: " + question.user();
        var hash = sha256(text);
        return switch (model.complete(prompt)) {
            case Completion.Text answer ->
                    switch (AppraisalAnswer.parse(answer.text())) {
                        case AppraisalAnswer.Read _ -> called(answer, hash, text);
                        case AppraisalAnswer.Unusable(var reason) ->
                                failed(answer.model(), hash, reason, answer.attempts());
                    };
            case Completion.Unavailable(var reason, var attempts) ->
                    failed(model.name(), hash, reason, attempts);
        };
    }

    private ModelCalled called(Completion.Text answer, String hash, String prompt) {
        return new ModelCalled(
                clock.instant(),
                PURPOSE,
                answer.model(),
                hash,
                answer.promptTokens(),
                answer.completionTokens(),
                answer.latency().toMillis(),
                answer.attempts(),
                prompt,
                answer.text());
    }

    private ModelFailed failed(String asked, String hash, String reason, int attempts) {
        return new ModelFailed(clock.instant(), PURPOSE, asked, hash, reason, attempts);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
