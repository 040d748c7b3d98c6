package dev.companion.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.companion.schemas.AgentEvent;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.ConversationEvent.Verdict;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.PersonalityChange.PersonalityChanged;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** One companion's conversation, fact by fact: receives messages, closes turns, answers them. */
final class Conversations implements LaneHandler {

    private static final String MODULE = ConversationProcessor.MODULE;

    private final EventLog log;
    private final Reception reception;
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
            Reception reception,
            Moods moods,
            Dialogues dialogues,
            Answers answers,
            Gathering gathering) {
        this.log = log;
        this.reception = reception;
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
                var verdict = reception.receive(fact, message, List.of());
                if (verdict.isPresent()) {
                    gathering.add(fact, message, taken, verdict.get() != Verdict.CLEAR);
                    return;
                }
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
        var _ = reception.receive(fact, message, List.of(turn));
        if (message.origin() == Origin.IMPORT) {
            dialogues.said(
                    fact.companion(),
                    message.conversation(),
                    Uttered.in(fact.id(), Speaker.USER, message.text(), message.at()));
        }
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
