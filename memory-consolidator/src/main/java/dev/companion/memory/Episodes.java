package dev.companion.memory;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import dev.companion.topics.lanes.OpenMessages;
import dev.companion.topics.lanes.OpenMessages.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores an exchange once it is complete: the user's messages with the reply they got, in the mood
 * it was given in. Imported lines are stored as they come, for nothing will be composed for them.
 */
final class Episodes implements LaneHandler {

    private final EventLog log;
    private final Remembering remembering;
    private final OpenMessages open = new OpenMessages();

    Episodes(EventLog log, Remembering remembering) {
        this.log = log;
        this.remembering = remembering;
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        switch (fact.event()) {
            case MessageReceived message -> open.add(fact, message, taken);
            case TurnClosed turn -> {
                if (turn.origin() == Origin.IMPORT) {
                    store(fact, turn.messages(), Optional.empty(), List.of());
                }
                taken.close();
            }
            case ReplyComposed reply -> {
                var said = said(fact, reply, taken.offset());
                store(fact, reply.inReplyTo(), reply.mood(), List.of(said));
                taken.close();
            }
            default -> taken.close();
        }
    }

    @Override
    public void handedOver() {
        open.clear();
    }

    private void store(
            Recorded<? extends Event> fact,
            List<UUID> messages,
            Optional<Pad> mood,
            List<Said> replies) {
        var said = new ArrayList<Said>();
        for (var waiting : open.upTo(fact.companion(), messages)) {
            boolean answered = messages.contains(waiting.fact().id());
            said.add(said(waiting, answered ? mood : Optional.empty()));
        }
        said.addAll(replies);
        log.appendAndWait(remembering.of(said));
        open.closeUpTo(fact.companion(), messages);
    }

    private static Said said(Waiting waiting, Optional<Pad> mood) {
        var message = waiting.message();
        return new Said(
                waiting.fact(),
                message.at(),
                Speaker.USER,
                message.place(),
                message.conversation(),
                waiting.open().offset(),
                mood,
                message.text());
    }

    private static Said said(Recorded<? extends Event> fact, ReplyComposed reply, long offset) {
        return new Said(
                fact,
                reply.at(),
                Speaker.COMPANION,
                reply.place(),
                reply.conversation(),
                offset,
                reply.mood(),
                reply.text());
    }
}
