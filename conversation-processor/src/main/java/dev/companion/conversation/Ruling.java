package dev.companion.conversation;

import dev.companion.schemas.ConversationEvent.MessageRefused;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import java.util.List;

/** What becomes of a message at the {@link Door}. */
sealed interface Ruling {

    /**
     * It is answered.
     *
     * @param facts to be in the log, in this order, before what the message itself leads to
     */
    record LetIn(List<Recorded<? extends Event>> facts) implements Ruling {
        public LetIn {
            facts = List.copyOf(facts);
        }
    }

    /**
     * It was one attack too many: its author is shut out by it.
     *
     * @param facts as in {@link LetIn}
     */
    record ShutOut(List<Recorded<? extends Event>> facts, Recorded<MessageRefused> refused)
            implements Ruling {
        public ShutOut {
            facts = List.copyOf(facts);
        }
    }

    /** Its author was shut out before; nothing more comes of it. */
    record TurnedAway(Recorded<MessageRefused> refused) implements Ruling {}
}
