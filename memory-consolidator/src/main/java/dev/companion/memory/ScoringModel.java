package dev.companion.memory;

import dev.companion.mind.memory.ImportancePrompt;
import dev.companion.models.ImportanceAnswer;
import dev.companion.models.LanguageModel;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.RecordedModel;
import dev.companion.models.Role;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks a language model how important lines are. Blocks its thread for as long as the model takes;
 * safe for many threads.
 */
final class ScoringModel {

    static final String PURPOSE = "importance";

    private final RecordedModel model;

    ScoringModel(LanguageModel model, InstantSource clock) {
        this.model = new RecordedModel(model, clock);
    }

    /** The name of scores by the model asked first, with the version of the question. */
    String scorer() {
        return scorer(model.name());
    }

    static String scorer(String model) {
        return model + "/" + ImportancePrompt.VERSION;
    }

    /**
     * What came of asking, to be recorded: {@link ModelCalled} with an answer that {@link
     * ImportanceAnswer#parse} can read, else {@link ModelFailed}.
     *
     * @param lines 1 to {@link ImportancePrompt#MOST_LINES}
     */
    ModelCallEvent ask(UUID companion, List<Degraded> lines) {
        var question =
                ImportancePrompt.of(
                        lines.stream()
                                .map(line -> new ImportancePrompt.Line(line.speaker(), line.text()))
                                .toList());
        var prompt =
                new Prompt(
                                question.stream()
                                        .map(l ->
                                                Message.of(Role.valueOf(l.role().name()), l.text()))
                                        .toList(),
                                ImportancePrompt.TEMPERATURE,
                                ImportancePrompt.ANSWER_TOKENS_A_LINE * lines.size(),
                                Prompt.DEFAULT_TOP_P,
                                Prompt.DEFAULT_TIMEOUT)
                        .on(companion);
        return model.ask(
                        PURPOSE,
                        prompt,
                        answer ->
                                ImportanceAnswer.parse(answer, lines.size())
                                                instanceof ImportanceAnswer.Unusable(var reason)
                                        ? Optional.of(reason)
                                        : Optional.empty())
                .call();
    }
}
