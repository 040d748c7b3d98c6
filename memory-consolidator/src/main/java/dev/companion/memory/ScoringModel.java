package dev.companion.memory;

import dev.companion.mind.memory.ImportancePrompt;
import dev.companion.models.Completion;
import dev.companion.models.ImportanceAnswer;
import dev.companion.models.LanguageModel;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.Role;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.ModelCallEvent.ModelFailed;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks a language model how important lines are. Blocks its thread for as long as the model takes;
 * safe for many threads.
 */
final class ScoringModel {

    static final String PURPOSE = "importance";

    private final LanguageModel model;
    private final InstantSource clock;

    ScoringModel(LanguageModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
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
    ModelCallEvent ask(List<Degraded> lines) {
        var question =
                ImportancePrompt.of(
                        lines.stream()
                                .map(line -> new ImportancePrompt.Line(line.speaker(), line.text()))
                                .toList());
        var prompt =
                new Prompt(
                        question.stream()
                                .map(l -> new Message(Role.valueOf(l.role().name()), l.text()))
                                .toList(),
                        ImportancePrompt.TEMPERATURE,
                        ImportancePrompt.ANSWER_TOKENS_A_LINE * lines.size(),
                        Prompt.DEFAULT_TOP_P,
                        Prompt.DEFAULT_TIMEOUT);
        var text =
                question.stream()
                        .map(line -> line.role() + ": " + line.text())
                        .collect(Collectors.joining("\n\n"));
        return switch (model.complete(prompt)) {
            case Completion.Text answer ->
                    switch (ImportanceAnswer.parse(answer.text(), lines.size())) {
                        case ImportanceAnswer.Read _ -> called(answer, text);
                        case ImportanceAnswer.Unusable(var reason) ->
                                failed(answer.model(), text, reason, answer.attempts());
                    };
            case Completion.Unavailable(var reason, var attempts) ->
                    failed(model.name(), text, reason, attempts);
        };
    }

    private ModelCalled called(Completion.Text answer, String prompt) {
        return new ModelCalled(
                clock.instant(),
                PURPOSE,
                answer.model(),
                Sha256.hex(prompt),
                answer.promptTokens(),
                answer.completionTokens(),
                answer.latency().toMillis(),
                answer.attempts(),
                prompt,
                answer.text());
    }

    private ModelFailed failed(String asked, String prompt, String reason, int attempts) {
        return new ModelFailed(
                clock.instant(), PURPOSE, asked, Sha256.hex(prompt), reason, attempts);
    }
}
