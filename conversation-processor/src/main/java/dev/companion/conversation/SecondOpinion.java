package dev.companion.conversation;

import dev.companion.mind.guard.Screen;
import dev.companion.mind.guard.ScreenPrompt;
import dev.companion.mind.guard.Screening;
import dev.companion.mind.prompt.PromptLine;
import dev.companion.models.Completion;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.RecordedModel;
import dev.companion.models.Role;
import dev.companion.models.ScreenAnswer;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks a language model about lines of which the offline screen is not sure. Whatever it answers
 * that is not a verdict, and whatever keeps it from answering, leaves the offline verdict as it is.
 */
final class SecondOpinion {

    /** The turn waits for it. */
    static final Duration PATIENCE = Duration.ofMillis(1_500);

    static final String PURPOSE = "screening";

    private final RecordedModel model;

    SecondOpinion(RecordedModel model) {
        this.model = model;
    }

    /**
     * What is held of a line in the end.
     *
     * @param call to be recorded, led by the message; empty when the model was not asked
     */
    record Opinion(Screening screening, Optional<ModelCallEvent> call) {

        /** Who said so, with version. */
        String screener() {
            return call.map(asked ->
                            asked instanceof ModelCalled answered
                                    ? answered.model() + "/" + ScreenPrompt.VERSION
                                    : Screen.VERSION)
                    .orElse(Screen.VERSION);
        }
    }

    Opinion on(UUID companion, String line, Screening offline) {
        if (!ScreenPrompt.isUnsure(offline)) {
            return new Opinion(offline, Optional.empty());
        }
        var prompt =
                new Prompt(
                                ScreenPrompt.of(line).stream().map(SecondOpinion::message).toList(),
                                ScreenPrompt.TEMPERATURE,
                                ScreenPrompt.ANSWER_TOKENS,
                                1,
                                PATIENCE)
                        .on(companion);
        var asked = model.ask(PURPOSE, prompt, SecondOpinion::objection);
        var found =
                asked.completion() instanceof Completion.Text answer
                                && ScreenAnswer.parse(answer.text())
                                        instanceof ScreenAnswer.Read read
                        ? screening(read)
                        : offline;
        return new Opinion(found, Optional.of(asked.call()));
    }

    private static Screening screening(ScreenAnswer.Read read) {
        return new Screening(
                read.threat().isPresent() ? Verdict.THREAT : Verdict.CLEAR,
                read.threat(),
                read.confidence());
    }

    private static Optional<String> objection(String answer) {
        return ScreenAnswer.parse(answer) instanceof ScreenAnswer.Unusable(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static Message message(PromptLine line) {
        var role = line.role() == PromptLine.Role.SYSTEM ? Role.SYSTEM : Role.USER;
        return Message.of(role, line.text());
    }
}
