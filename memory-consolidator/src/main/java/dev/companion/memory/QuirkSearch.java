package dev.companion.memory;

import dev.companion.mind.quirk.Exchange;
import dev.companion.mind.quirk.QuirkPrompt;
import dev.companion.mind.reflection.Finding;
import dev.companion.mind.reflection.Heard;
import dev.companion.mind.reflection.NamedHabit;
import dev.companion.mind.reflection.Retrospect;
import dev.companion.mind.reflection.Wordings;
import dev.companion.models.LanguageModel;
import dev.companion.models.Message;
import dev.companion.models.Prompt;
import dev.companion.models.QuirkAnswer;
import dev.companion.models.RecordedModel;
import dev.companion.models.Role;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.topics.EventLog;
import dev.companion.topics.QuirkIds;
import dev.companion.topics.RecordedCalls;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks for quirks: asks the language model where one is connected, else counts. What a model
 * answered is recorded before anything depends on it, and never asked for a second time.
 */
final class QuirkSearch {

    private static final String PURPOSE = "quirks";
    private static final int LONGEST_ANSWER_TOKENS = 400;

    private final Optional<RecordedModel> model;
    private final CachedVectors vectors;
    private final RecordedCalls calls;
    private final EventLog log;

    QuirkSearch(
            Optional<LanguageModel> model,
            CachedVectors vectors,
            RecordedCalls calls,
            EventLog log,
            InstantSource clock) {
        this.model = model.map(connected -> new RecordedModel(connected, clock));
        this.vectors = vectors;
        this.calls = calls;
        this.log = log;
    }

    /**
     * What shows in these exchanges.
     *
     * @param logged no later than the request was
     */
    Retrospect in(
            Recorded<ReflectionRequested> request,
            QuirkIds ids,
            List<Exchange> exchanges,
            Wordings known,
            Instant logged) {
        var companion = request.companion();
        var heard =
                exchanges.isEmpty()
                        ? new Heard.Nobody()
                        : model.map(connected ->
                                        heard(
                                                calls.ledBy(companion, request.id(), logged)
                                                        .orElseGet(() ->
                                                                ask(
                                                                        connected, request,
                                                                        exchanges, known))))
                                .orElseGet(Heard.Nobody::new);
        var texts =
                heard instanceof Heard.Habits(_, var named) && !named.isEmpty()
                        ? List.copyOf(Finding.gists(named, known))
                        : List.<String>of();
        return Retrospect.on(ids, exchanges, heard, known, vectors.of(companion, texts));
    }

    private static Heard heard(ModelCallEvent call) {
        return call instanceof ModelCalled answered
                ? QuirkAnswer.parse(answered.answer())
                        .<Heard>map(habits ->
                                new Heard.Habits(
                                        answered.model(),
                                        habits.stream().map(QuirkSearch::named).toList()))
                        .orElseGet(Heard.Nothing::new)
                : new Heard.Nothing();
    }

    private static NamedHabit named(QuirkAnswer.Habit habit) {
        return new NamedHabit(habit.kind(), habit.description(), habit.strength());
    }

    private ModelCallEvent ask(
            RecordedModel connected,
            Recorded<ReflectionRequested> request,
            List<Exchange> exchanges,
            Wordings known) {
        var lines = QuirkPrompt.of(exchanges, known.lastFirst());
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
        var call = connected.ask(PURPOSE, prompt).call();
        log.appendAndWait(List.of(request.led(MemoryConsolidator.MODULE, call)));
        return call;
    }
}
