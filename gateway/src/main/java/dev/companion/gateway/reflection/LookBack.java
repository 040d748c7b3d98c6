package dev.companion.gateway.reflection;

import dev.companion.gateway.reflection.Reflecting.Asked;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.ReflectionSkipped;
import java.util.List;
import java.util.Optional;

/** A look back in the middle of the day, at what was said since the last one. */
public final class LookBack {

    private final People people;
    private final Reflecting reflecting;
    private final PastFacts facts;

    LookBack(People people, Reflecting reflecting, PastFacts facts) {
        this.people = people;
        this.reflecting = reflecting;
        this.facts = facts;
    }

    /** Asks for it and waits until it is done. */
    public Seen now(String userId) {
        var asked = reflecting.plan(people.of(Optional.of(userId)), Optional.empty(), true);
        var outcomes = reflecting.run(asked, (_, _) -> {});
        return switch (asked.getFirst()) {
            case Asked.Nothing(_, _, var reason) -> new Seen.Nothing(reason);
            case Asked.Request(_, var request) ->
                    seen(request, Optional.ofNullable(outcomes.get(request.id())));
            case Asked.Pending(_, var request) ->
                    seen(request, Optional.ofNullable(outcomes.get(request.id())));
            case Asked.Before(_, var request, _) -> seen(request, Optional.empty());
        };
    }

    /** What was answered before anybody watched is in the log. */
    private Seen seen(
            Recorded<ReflectionRequested> request, Optional<Recorded<? extends Event>> outcome) {
        return outcome.<Event>map(Recorded::event)
                .or(() -> earlier(request))
                .map(event ->
                        switch (event) {
                            case ReflectionCompleted completed -> new Seen.Done(completed);
                            case ReflectionSkipped skipped ->
                                    new Seen.Nothing(Report.words(skipped));
                            default -> throw new IllegalStateException("no outcome: " + event);
                        })
                .orElseGet(Seen.Pending::new);
    }

    private Optional<ReflectionEvent> earlier(Recorded<ReflectionRequested> request) {
        var companion = request.companion();
        return facts.of(List.of(companion)).getOrDefault(companion, List.of()).stream()
                .filter(fact ->
                        fact.envelope().causationId().filter(request.id()::equals).isPresent())
                .map(Recorded::event)
                .findFirst();
    }

    /** What came of it. */
    public sealed interface Seen {

        record Done(ReflectionCompleted what) implements Seen {}

        /** There was nothing to look back on, and why. */
        record Nothing(String reason) implements Seen {}

        /** It was asked for, and has not been answered yet. */
        record Pending() implements Seen {}
    }
}
