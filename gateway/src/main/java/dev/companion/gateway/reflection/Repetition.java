package dev.companion.gateway.reflection;

import dev.companion.mind.reflection.Exchanges;
import dev.companion.mind.reflection.Finding;
import dev.companion.mind.reflection.Heard;
import dev.companion.mind.reflection.NamedHabit;
import dev.companion.mind.reflection.Retrospect;
import dev.companion.mind.reflection.Wordings;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.models.QuirkAnswer;
import dev.companion.schemas.ModelCallEvent;
import dev.companion.schemas.ModelCallEvent.ModelCalled;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.stores.keys.CompanionKeys;
import dev.companion.topics.QuirkIds;
import dev.companion.topics.RecordedCalls;
import dev.companion.topics.WindowReader;
import dev.companion.topics.WindowReader.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks back on a day a second time, from the log alone and without writing: from the same words
 * and what models answered then, never asking one.
 */
final class Repetition {

    private final CompanionKeys keys;
    private final WindowReader windows;
    private final RecordedCalls calls;
    private final Embedder embedder;

    Repetition(CompanionKeys keys, WindowReader windows, RecordedCalls calls, Embedder embedder) {
        this.keys = keys;
        this.windows = windows;
        this.calls = calls;
        this.embedder = embedder;
    }

    /** A companion's reflections on a day, each as it was recorded and as it comes out now. */
    List<Repeated> of(List<Recorded<ReflectionEvent>> facts, LocalDate day) {
        var requests = new HashMap<UUID, Recorded<ReflectionRequested>>();
        var repeated = new ArrayList<Repeated>();
        var known = Wordings.NONE;
        for (var fact : facts) {
            switch (fact.event()) {
                case ReflectionRequested request ->
                        requests.put(fact.id(), new Recorded<>(fact.envelope(), request));
                case ReflectionCompleted completed -> {
                    var request = fact.envelope().causationId().map(requests::get);
                    if (completed.day().equals(day) && request.isPresent()) {
                        repeated.add(again(request.get(), completed, known));
                    }
                    known = known.with(completed.quirks(), completed.wordings());
                }
                case ReflectionEvent.ReflectionSkipped _ -> {}
            }
        }
        return repeated;
    }

    private Repeated again(
            Recorded<ReflectionRequested> request, ReflectionCompleted recorded, Wordings known) {
        var event = request.event();
        if (event.window().isEmpty()) {
            return repeated(request, recorded, 0, 0, Retrospect.OF_SILENCE);
        }
        return switch (windows.read(request.companion(), event.window().get())) {
            case Said.Found said ->
                    keys.find(request.companion())
                            .map(key -> lookBack(request, new QuirkIds(key.ids()), said, known))
                            .map(now ->
                                    repeated(
                                            request,
                                            recorded,
                                            said.messages(),
                                            said.replies(),
                                            now))
                            .orElseGet(() -> unreadable(request, recorded));
            case Said.NotThere _, Said.Forgotten _ -> unreadable(request, recorded);
        };
    }

    private static Repeated unreadable(
            Recorded<ReflectionRequested> request, ReflectionCompleted recorded) {
        return new Repeated(request.companion(), recorded, Optional.empty());
    }

    private Retrospect lookBack(
            Recorded<ReflectionRequested> request, QuirkIds ids, Said.Found said, Wordings known) {
        var exchanges = Exchanges.of(said.facts());
        var since = request.event().window().orElseThrow().loggedFrom();
        var heard =
                calls.ledBy(request.companion(), request.id(), since)
                        .map(Repetition::heard)
                        .orElseGet(Heard.Nobody::new);
        var vectors =
                heard instanceof Heard.Habits(_, var named) && !named.isEmpty()
                        ? embedded(List.copyOf(Finding.gists(named, known)))
                        : Map.<String, float[]>of();
        return Retrospect.on(ids, exchanges, heard, known, vectors);
    }

    private static Heard heard(ModelCallEvent call) {
        return call instanceof ModelCalled answered
                ? QuirkAnswer.parse(answered.answer())
                        .<Heard>map(habits ->
                                new Heard.Habits(
                                        answered.model(),
                                        habits.stream()
                                                .map(h ->
                                                        new NamedHabit(
                                                                h.kind(),
                                                                h.description(),
                                                                h.strength()))
                                                .toList()))
                        .orElseGet(Heard.Nothing::new)
                : new Heard.Nothing();
    }

    private Map<String, float[]> embedded(List<String> texts) {
        var byText = new HashMap<String, float[]>();
        if (embedder.embed(texts) instanceof Embedding.Vectors(var vectors)) {
            for (int i = 0; i < texts.size(); i++) {
                byText.put(texts.get(i), vectors.get(i));
            }
        }
        return byText;
    }

    private static Repeated repeated(
            Recorded<ReflectionRequested> request,
            ReflectionCompleted recorded,
            int messages,
            int replies,
            Retrospect now) {
        return new Repeated(
                request.companion(),
                recorded,
                Optional.of(
                        new ReflectionCompleted(
                                request.event().at(),
                                request.event().day(),
                                request.event().kind(),
                                messages,
                                replies,
                                now.finding().quirks(),
                                now.finder(),
                                now.degraded(),
                                // Habits are looked for again; what was drawn is in the memories.
                                recorded.consolidated(),
                                now.finding().wordings())));
    }

    /**
     * Then and now.
     *
     * @param now empty when the words are not in the log any more, or cannot be read
     */
    record Repeated(UUID companion, ReflectionCompleted then, Optional<ReflectionCompleted> now) {}
}
