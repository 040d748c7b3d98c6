package dev.companion.memory;

import dev.companion.mind.consolidation.CheckedAbstract;
import dev.companion.mind.consolidation.ConsolidationPrompt;
import dev.companion.mind.consolidation.Gist;
import dev.companion.models.AbstractAnswer;
import dev.companion.models.LanguageModel;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.RecordedModel;
import dev.companion.models.Role;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Has a model say what several lines come to. What it answered is recorded before it is used, and
 * used only when every word of it is borne out by the lines; the extract stands otherwise.
 */
final class Abstracts {

    static final String PURPOSE = "consolidation";
    private static final int LONGEST_ANSWER_TOKENS = 200;

    private final RecordedModel model;
    private final CallRecord calls;

    Abstracts(LanguageModel model, CallRecord calls, InstantSource clock) {
        this.model = new RecordedModel(model, clock);
        this.calls = calls;
    }

    /** A text that may stand for the lines, and who made it. */
    record Made(String text, String maker) {}

    /**
     * Empty when the model is away or what it said is not borne out.
     *
     * @param slot names the gist
     * @param sources its lines, oldest first
     * @param logged no later than the request was
     */
    Optional<Made> of(
            Recorded<ReflectionRequested> request,
            UUID slot,
            Gist gist,
            List<String> sources,
            Instant logged) {
        if (gist.kind() != Gist.Kind.SEMANTIC) {
            return Optional.empty();
        }
        var call =
                calls.of(request.companion(), slot, logged)
                        .orElseGet(() -> ask(request, slot, sources));
        if (!(call instanceof ModelCalled answer)) {
            return Optional.empty();
        }
        int shown = Math.min(sources.size(), ConsolidationPrompt.MOST_LINES);
        return AbstractAnswer.parse(answer.answer(), shown)
                .flatMap(parsed -> checked(parsed, sources))
                .map(text -> new Made(text, answer.model()));
    }

    private static Optional<String> checked(AbstractAnswer answer, List<String> sources) {
        return CheckedAbstract.of(answer.text(), sources)
                        instanceof CheckedAbstract.Checked.Accepted(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private ModelCallEvent ask(
            Recorded<ReflectionRequested> request, UUID slot, List<String> sources) {
        var lines = ConsolidationPrompt.of(sources);
        var prompt =
                new Prompt(
                                lines.stream()
                                        .map(l ->
                                                Message.of(Role.valueOf(l.role().name()), l.text()))
                                        .toList(),
                                0,
                                LONGEST_ANSWER_TOKENS,
                                Prompt.DEFAULT_TOP_P,
                                Prompt.DEFAULT_TIMEOUT)
                        .on(request.companion());
        var call = model.ask(PURPOSE, prompt).call();
        calls.write(request.led(MemoryConsolidator.MODULE, call).inSlotOf(slot));
        return call;
    }
}
