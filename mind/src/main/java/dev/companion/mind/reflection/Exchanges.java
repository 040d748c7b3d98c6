package dev.companion.mind.reflection;

import dev.companion.mind.quirk.Exchange;
import dev.companion.schemas.AgentEvent;
import dev.companion.schemas.ConversationEvent;
import dev.companion.schemas.ConversationEvent.MessageReceived;
import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.ConversationEvent.ReplyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was said, as pairs: the companion's replies and the words each answered. */
public final class Exchanges {

    private Exchanges() {}

    /**
     * The replies in their order. One from elsewhere does not say what it answers: that is taken to
     * be what the user had said since the reply before. Replies to attacks and to people in danger
     * follow a script and show nothing of a habit, so they are left out.
     */
    public static List<Exchange> of(List<? extends ConversationEvent> said) {
        var exchanges = new ArrayList<Exchange>();
        var unanswered = new ArrayList<String>();
        for (var event : said) {
            switch (event) {
                case MessageReceived message -> unanswered.add(message.text());
                case ReplyComposed reply -> {
                    var answered = reply.answered().isEmpty() ? unanswered : reply.answered();
                    if (ownWords(reply)) {
                        exchanges.add(new Exchange(joined(answered), reply.text()));
                    }
                    unanswered.clear();
                }
                case ConversationEvent.MessageScreened _, ConversationEvent.TurnClosed _ -> {}
                case ConversationEvent.MessageRefused _, AgentEvent _ -> {}
            }
        }
        return List.copyOf(exchanges);
    }

    private static boolean ownWords(ReplyComposed reply) {
        return reply.kind() == ReplyKind.NORMAL || reply.kind() == ReplyKind.IMPORTED;
    }

    private static Optional<String> joined(List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }
}
