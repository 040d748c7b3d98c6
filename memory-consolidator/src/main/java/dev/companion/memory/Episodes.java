package dev.companion.memory;

import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventType;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores an exchange once it is complete: the user's messages with the reply they got, in the mood
 * it was given in. Imported lines are stored as they come: nothing will be composed for them, and
 * their order is that of the log.
 */
final class Episodes implements LaneHandler {

    private final EventLog log;
    private final Remembering remembering;

    Episodes(EventLog log, Remembering remembering) {
        this.log = log;
        this.remembering = remembering;
    }

    @Override
    public boolean handles(EventType type) {
        return type == EventType.MESSAGE_RECEIVED || type == EventType.REPLY_COMPOSED;
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        long order = 2 * taken.offset();
        switch (fact.event()) {
            case MessageReceived message when message.origin() == Origin.IMPORT ->
                    log.appendAndWait(remembering.of(List.of(imported(fact, message, order))));
            case ReplyComposed reply ->
                    log.appendAndWait(remembering.of(exchange(fact, reply, order)));
            default -> {}
        }
        taken.close();
    }

    private static Said imported(
            Recorded<? extends Event> fact, MessageReceived message, long order) {
        return new Said(
                fact,
                fact.id(),
                message.at(),
                Speaker.USER,
                message.place(),
                message.conversation(),
                order,
                Optional.empty(),
                message.text());
    }

    /** The messages stand just before the reply, at the time their turn closed. */
    private static List<Said> exchange(
            Recorded<? extends Event> fact, ReplyComposed reply, long order) {
        var said = new ArrayList<Said>();
        var asked = reply.at().minusMillis(reply.latencyMillis());
        for (int i = 0; i < reply.inReplyTo().size(); i++) {
            var source = reply.inReplyTo().get(i);
            var text = reply.answered().get(i);
            said.add(side(fact, reply, source, asked, Speaker.USER, order, text));
        }
        said.add(
                side(
                        fact,
                        reply,
                        fact.id(),
                        reply.at(),
                        Speaker.COMPANION,
                        order + 1,
                        reply.text()));
        return said;
    }

    private static Said side(
            Recorded<? extends Event> fact,
            ReplyComposed reply,
            UUID source,
            Instant at,
            Speaker speaker,
            long order,
            String text) {
        return new Said(
                fact,
                source,
                at,
                speaker,
                reply.place(),
                reply.conversation(),
                order,
                reply.mood(),
                text);
    }
}
