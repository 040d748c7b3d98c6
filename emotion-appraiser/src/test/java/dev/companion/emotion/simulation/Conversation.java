package dev.companion.emotion.simulation;

import dev.companion.mind.guard.Penalty;
import dev.companion.mind.guard.Screen;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.MessageScreened;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.ReplyMode;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.SecurityEvent.ThreatDetected;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Screens messages, closes turns and answers them, with the ids, the screen and the order of
 * appends of the conversation processor. It forgets with its instance which turns it answered.
 */
final class Conversation implements LaneHandler {

    static final String MODULE = "conversation-processor";

    private final EventLog log;
    private final Function<UUID, Optional<Mood>> moodAfter;
    private final Voice voice;
    private final Tally tally;
    private final Set<UUID> answered = new HashSet<>();

    /**
     * @param moodAfter waits for the mood that a fact of the journal leads to, within a bound
     */
    Conversation(EventLog log, Function<UUID, Optional<Mood>> moodAfter, Voice voice, Tally tally) {
        this.log = log;
        this.moodAfter = moodAfter;
        this.voice = voice;
        this.tally = tally;
    }

    @Override
    public boolean handles(EventType type) {
        return type == EventType.MESSAGE_RECEIVED || type == EventType.TURN_CLOSED;
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        switch (fact.event()) {
            case MessageReceived message -> received(fact, message);
            case TurnClosed turn when answered.add(fact.id()) -> closed(fact, turn);
            default -> {}
        }
        taken.close();
    }

    private void received(Recorded<? extends Event> fact, MessageReceived message) {
        var at = message.at();
        var found = Screen.screen(message.text());
        found.threat()
                .ifPresent(threat -> {
                    var hurt = Penalty.of(threat, found.confidence());
                    append(fact, new Penalized(at, fact.id(), hurt));
                    append(fact, new ThreatDetected(at, fact.id(), threat, found.confidence()));
                });
        append(fact, new MessageScreened(at, fact.id(), found.verdict(), found.confidence()));
        append(
                fact,
                new TurnClosed(
                        at,
                        message.place(),
                        message.conversation(),
                        message.origin(),
                        List.of(fact.id()),
                        List.of(message.text())));
    }

    private void closed(Recorded<? extends Event> fact, TurnClosed turn) {
        var mood = moodAfter.apply(EventId.derived(fact.id(), EventType.APPRAISED, 0));
        if (mood.isEmpty()) {
            tally.count(Tally.Of.STALE_REPLIES);
        }
        append(
                fact,
                new ReplyComposed(
                        turn.at().plusSeconds(1),
                        turn.place(),
                        turn.conversation(),
                        ReplyKind.NORMAL,
                        turn.messages(),
                        mood.map(Mood::pad),
                        mood.map(Mood::emotion),
                        List.of(),
                        mood.isPresent() ? ReplyMode.COMPOSER : ReplyMode.STALE_MOOD,
                        "simulated",
                        1_000,
                        turn.lines(),
                        voice.say(fact, turn, mood)));
    }

    private void append(Recorded<? extends Event> cause, Event effect) {
        log.appendAndWait(List.of(cause.led(MODULE, effect)));
    }
}
