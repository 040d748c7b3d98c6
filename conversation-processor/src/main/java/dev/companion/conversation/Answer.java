package dev.companion.conversation;

import dev.companion.schemas.ConversationEvent.ReplyComposed;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply and what belongs to it.
 *
 * @param grounds the facts it rests on, which must be in the log before it
 * @param kept the reminders that it brings up: written behind it, so that one that is killed
 *     between comes up twice at worst and is never lost
 */
record Answer(
        List<Recorded<? extends Event>> grounds,
        Recorded<ReplyComposed> reply,
        List<Recorded<? extends Event>> kept) {
    Answer {
        grounds = List.copyOf(grounds);
        kept = List.copyOf(kept);
    }

    /** The reply and what is written with it. */
    List<Recorded<? extends Event>> said() {
        var facts = new ArrayList<Recorded<? extends Event>>();
        facts.add(reply);
        facts.addAll(kept);
        return facts;
    }
}
