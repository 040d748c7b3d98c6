package dev.companion.conversation;

import dev.companion.mind.agent.Rounds;
import dev.companion.mind.agent.ToolRequest;
import dev.companion.mind.agent.ToolRequest.Unusable;
import dev.companion.models.ToolCall;
import dev.companion.schemas.AgentEvent.Outcome;
import dev.companion.schemas.AgentEvent.ToolUsed;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.topics.EventLog;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Uses tools, once each: the effect and that it was used are in the log before the model hears of
 * it, each in a slot of its own, and what is there already is not done again.
 */
final class Hand {

    private static final String MODULE = ConversationProcessor.MODULE;

    private final Toolbox toolbox;
    private final Notebook notebook;
    private final EventLog log;
    private final Rounds rounds;
    private final InstantSource clock;

    Hand(Toolbox toolbox, Notebook notebook, EventLog log, Rounds rounds, InstantSource clock) {
        this.toolbox = toolbox;
        this.notebook = notebook;
        this.log = log;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * Does what a model asks for.
     *
     * @param index which of the calls of its round, from 0
     * @param before what the turn has led to earlier
     * @return what the model is told
     */
    String use(ToolCall call, Turn turn, int round, int index, Steps before) {
        int ordinal = round * ToolCall.MOST_IN_AN_ANSWER + index;
        var done = before.use(turn.id(), ordinal);
        if (done.isPresent()) {
            return done.get().result();
        }
        var request = request(call, index);
        var used = toolbox.use(request, turn, notebook.of(turn.companion()).notes());
        var effect = used.effect().map(event -> turn.fact().led(MODULE, event, ordinal));
        var result = used.result();
        var outcome = used.outcome();
        var facts = new ArrayList<Recorded<? extends Event>>();
        if (wasWritten(request, turn, ordinal, before)) {
            result = "Done.";
            outcome = Outcome.DONE;
        } else {
            effect.ifPresent(facts::add);
        }
        facts.add(
                turn.fact()
                        .led(
                                MODULE,
                                new ToolUsed(
                                        clock.instant(),
                                        turn.id(),
                                        round,
                                        call.name(),
                                        outcome,
                                        call.argumentsJson(),
                                        result),
                                ordinal));
        write(facts);
        return result;
    }

    private ToolRequest request(ToolCall call, int index) {
        return index < rounds.calls()
                ? ToolArguments.read(call)
                : new Unusable("at most %d calls at once are taken".formatted(rounds.calls()));
    }

    /** The effect is there, and the word that the tool was used is not: it was killed between. */
    private boolean wasWritten(ToolRequest request, Turn turn, int ordinal, Steps before) {
        return effect(request)
                .map(type -> EventId.derived(turn.id(), type, ordinal))
                .filter(slot ->
                        before.has(slot)
                                || notebook.of(turn.companion()).notes().blocks().knows(slot))
                .isPresent();
    }

    private static Optional<EventType> effect(ToolRequest request) {
        return switch (request) {
            case ToolRequest.AppendToBlock _, ToolRequest.ReplaceInBlock _ ->
                    Optional.of(EventType.BLOCK_EDITED);
            case ToolRequest.SetReminder _ -> Optional.of(EventType.REMINDER_SET);
            case ToolRequest.KeepInArchive _ -> Optional.of(EventType.SEMANTIC_CREATED);
            case ToolRequest.SearchArchive _, ToolRequest.SearchConversation _, Unusable _ ->
                    Optional.empty();
        };
    }

    private void write(List<Recorded<? extends Event>> facts) {
        var written = log.appendAndWait(facts);
        for (int i = 0; i < facts.size(); i++) {
            var _ = notebook.apply(facts.get(i), written.get(i).offset());
        }
    }
}
