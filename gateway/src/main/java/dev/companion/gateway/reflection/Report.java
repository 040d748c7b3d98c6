package dev.companion.gateway.reflection;

import dev.companion.gateway.reflection.Around.Change;
import dev.companion.gateway.reflection.Reflecting.Asked;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.ReflectionEvent.ReflectionCompleted;
import dev.companion.schemas.ReflectionEvent.ReflectionRequested;
import dev.companion.schemas.ReflectionEvent.ReflectionSkipped;
import dev.companion.topics.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What reflections did, for people to read. */
final class Report {

    private final PastFacts facts;
    private final Around around;

    Report(PastFacts facts, Around around) {
        this.facts = facts;
        this.around = around;
    }

    List<ObjectNode> of(List<Asked> asked, Map<UUID, Recorded<? extends Event>> outcomes) {
        var all = withEarlier(asked, outcomes);
        var wanted = new HashMap<UUID, Set<UUID>>();
        for (var each : asked) {
            request(each)
                    .filter(request -> all.containsKey(request.id()))
                    .ifPresent(
                            request -> wanted.put(request.companion(), Set.of(applied(request))));
        }
        var changes = around.facts(wanted);
        return asked.stream().map(each -> line(each, all, changes)).toList();
    }

    /** What was answered before it was asked for now is in the log. */
    private Map<UUID, Recorded<? extends Event>> withEarlier(
            List<Asked> asked, Map<UUID, Recorded<? extends Event>> outcomes) {
        var all = new HashMap<>(outcomes);
        var missing =
                asked.stream()
                        .flatMap(each -> request(each).stream())
                        .filter(request -> !all.containsKey(request.id()))
                        .map(Recorded::companion)
                        .collect(Collectors.toSet());
        facts.of(missing)
                .values()
                .forEach(of ->
                        of.forEach(fact ->
                                fact.envelope()
                                        .causationId()
                                        .ifPresent(request -> all.putIfAbsent(request, fact))));
        return all;
    }

    private static ObjectNode line(
            Asked asked, Map<UUID, Recorded<? extends Event>> outcomes, Map<UUID, Change> changes) {
        var line = Json.MAPPER.createObjectNode().put("user_id", asked.person().user());
        if (asked instanceof Asked.Nothing(_, var day, var reason)) {
            return line.put("day", day.toString()).put("outcome", "skipped").put("reason", reason);
        }
        var request = request(asked).orElseThrow();
        line.put("day", request.event().day().toString());
        var outcome = outcomes.get(request.id());
        if (outcome == null) {
            return line.put("outcome", "skipped").put("reason", "it has not been answered yet");
        }
        boolean before = asked instanceof Asked.Before;
        switch (outcome.event()) {
            case ReflectionCompleted completed -> {
                line.put("outcome", before ? "already done" : "completed");
                completed(line, completed, Optional.ofNullable(changes.get(applied(request))));
            }
            case ReflectionSkipped skipped ->
                    line.put("outcome", before ? "already done" : "skipped")
                            .put("reason", words(skipped));
            default -> throw new IllegalStateException("no outcome: " + outcome.envelope().type());
        }
        return line;
    }

    static String words(ReflectionSkipped skipped) {
        return skipped.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void completed(
            ObjectNode line, ReflectionCompleted completed, Optional<Change> change) {
        line.put("messages", completed.messages());
        change.ifPresent(c -> {
            pad(line.putObject("baseline_before"), c.before().baseline());
            pad(line.putObject("baseline_after"), c.after().baseline());
        });
        var quirks = line.putArray("quirks");
        for (int i = 0; i < completed.quirks().size(); i++) {
            var quirk = completed.quirks().get(i);
            var after = change.map(c -> c.after().quirks().get(quirk.quirk()));
            boolean known =
                    change.map(c -> c.before().quirks().containsKey(quirk.quirk())).orElse(false);
            quirks.addObject()
                    .put("id", quirk.quirk().toString())
                    .put("type", quirk.kind().name().toLowerCase(Locale.ROOT))
                    .put("description", completed.wordings().get(i))
                    .put("strength", after.map(q -> q.strength()).orElse(quirk.strength()))
                    .put("change", known ? "again" : "new")
                    .put("active", after.map(q -> q.active()).orElse(false));
        }
    }

    private static void pad(ObjectNode node, Pad pad) {
        node.put("pleasure", pad.pleasure())
                .put("arousal", pad.arousal())
                .put("dominance", pad.dominance());
    }

    private static UUID applied(Recorded<ReflectionRequested> request) {
        return EventId.derived(request.id(), EventType.REFLECTION_APPLIED, 0);
    }

    private static Optional<Recorded<ReflectionRequested>> request(Asked asked) {
        return switch (asked) {
            case Asked.Request(_, var request) -> Optional.of(request);
            case Asked.Pending(_, var request) -> Optional.of(request);
            case Asked.Before(_, var request, _) -> Optional.of(request);
            case Asked.Nothing _ -> Optional.empty();
        };
    }
}
