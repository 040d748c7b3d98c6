package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.mind.guard.Penalty;
import dev.companion.mind.guard.Screening;
import dev.companion.schemas.AgentEvent;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.MessageScreened;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.SecurityEvent.CrisisDetected;
import dev.companion.schemas.SecurityEvent.ThreatDetected;
import dev.companion.schemas.Speaker;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One companion's conversation, fact by fact: screens messages, closes turns, answers them. */
final class Conversations implements LaneHandler {

    private static final String MODULE = ConversationProcessor.MODULE;

    private final EventLog log;
    private final Guard guard;
    private final Moods moods;
    private final Dialogues dialogues;
    private final Answers answers;
    private final Gathering gathering;

    /**
     * Turns answered lately: a repeat in the log names the same slot and wants no second answer.
     */
    private final Cache<UUID, Boolean> answered =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterWrite(Duration.ofHours(1))
                    .build();

    Conversations(
            EventLog log,
            Guard guard,
            Moods moods,
            Dialogues dialogues,
            Answers answers,
            Gathering gathering) {
        this.log = log;
        this.guard = guard;
        this.moods = moods;
        this.dialogues = dialogues;
        this.answers = answers;
        this.gathering = gathering;
    }

    @Override
    public void signal(Recorded<? extends Event> fact) {
        if (fact.event() instanceof PersonalityChanged change) {
            moods.changed(change);
        }
    }

    @Override
    public boolean handles(EventType type) {
        return type != EventType.MESSAGE_SCREENED;
    }

    @Override
    public void handedOver() {
        gathering.forget();
        answers.forget();
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        switch (fact.event()) {
            case MessageReceived message when message.origin() == Origin.DISCORD -> {
                boolean urgent = screened(fact, message, List.of()) != Verdict.CLEAR;
                gathering.add(fact, message, taken, urgent);
                return;
            }
            case MessageReceived message -> received(fact, message);
            case TurnClosed turn -> {
                gathering.closed(fact.companion(), turn);
                closed(fact, turn, taken.mayBeRepeated());
            }
            case ReplyComposed reply when reply.kind() == ReplyKind.IMPORTED ->
                    dialogues.said(
                            fact.companion(),
                            reply.conversation(),
                            Uttered.in(fact.id(), Speaker.COMPANION, reply.text(), reply.at()));
            case AgentEvent _ -> answers.note(fact, taken.offset());
            default -> {}
        }
        taken.close();
    }

    /** A message through a door where each is answered at once is a turn of its own. */
    private void received(Recorded<? extends Event> fact, MessageReceived message) {
        var turn =
                fact.led(
                        MODULE,
                        new TurnClosed(
                                message.at(),
                                message.place(),
                                message.conversation(),
                                message.origin(),
                                List.of(fact.id()),
                                List.of(message.text())));
        var _ = screened(fact, message, List.of(turn));
        if (message.origin() == Origin.IMPORT) {
            dialogues.said(
                    fact.companion(),
                    message.conversation(),
                    Uttered.in(fact.id(), Speaker.USER, message.text(), message.at()));
        }
    }

    /** Looks a message over, and writes down what was found and then the rest. */
    private Verdict screened(
            Recorded<? extends Event> fact,
            MessageReceived message,
            List<? extends Recorded<? extends Event>> rest) {
        var opinion =
                message.origin() == Origin.IMPORT
                        ? guard.glance(fact.companion(), message.text())
                        : guard.look(fact.companion(), message.text());
        var screening = opinion.screening();
        var facts = new ArrayList<Recorded<? extends Event>>();
        opinion.call().ifPresent(call -> facts.add(fact.led(MODULE, call)));
        switch (screening.verdict()) {
            case CLEAR -> {}
            case CRISIS -> facts.add(fact.led(MODULE, new CrisisDetected(message.at(), fact.id())));
            case THREAT -> facts.add(threat(fact, message, screening));
        }
        facts.add(
                fact.led(
                        MODULE,
                        new MessageScreened(
                                message.at(),
                                fact.id(),
                                screening.verdict(),
                                screening.confidence(),
                                Optional.of(opinion.screener()))));
        facts.addAll(rest);
        log.appendAndWait(facts);
        return screening.verdict();
    }

    /** The penalty is in the journal before anyone can read that there was a threat. */
    private Recorded<ThreatDetected> threat(
            Recorded<? extends Event> fact, MessageReceived message, Screening screening) {
        var kind = screening.threat().orElseThrow();
        log.appendAndWait(
                List.of(
                        fact.led(
                                MODULE,
                                new Penalized(
                                        message.at(),
                                        fact.id(),
                                        Penalty.of(kind, screening.confidence())))));
        return fact.led(
                MODULE, new ThreatDetected(message.at(), fact.id(), kind, screening.confidence()));
    }

    private void closed(Recorded<? extends Event> fact, TurnClosed turn, boolean mayBeRepeated) {
        if (turn.origin() == Origin.IMPORT
                || answered.getIfPresent(fact.id()) != null
                || dialogues.remembersReplyTo(fact.companion(), fact.id())) {
            return;
        }
        var companion = fact.companion();
        var answer = answers.answer(fact, turn, mayBeRepeated);
        log.appendAndWait(answer.grounds());
        log.appendAndWait(answer.said());
        answers.wrote(answer);
        answered.put(fact.id(), true);
        var reply = answer.reply();
        said(companion, turn);
        dialogues.said(
                companion,
                turn.conversation(),
                Uttered.in(
                        reply.id(), Speaker.COMPANION, reply.event().text(), reply.event().at()));
    }

    private void said(UUID companion, TurnClosed turn) {
        for (int i = 0; i < turn.lines().size(); i++) {
            dialogues.said(
                    companion,
                    turn.conversation(),
                    Uttered.in(
                            turn.messages().get(i), Speaker.USER, turn.lines().get(i), turn.at()));
        }
    }
}
