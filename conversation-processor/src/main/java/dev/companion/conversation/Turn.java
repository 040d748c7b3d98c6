package dev.companion.conversation;

import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Traits;
import java.util.UUID;

/**
 * A turn that is being answered.
 *
 * @param fact that it is closed
 * @param person who said it
 * @param traits the companion's
 * @param mayBeRepeated whether it may have been handled before
 */
record Turn(
        Recorded<? extends Event> fact,
        TurnClosed closed,
        Person person,
        Traits traits,
        boolean mayBeRepeated) {

    UUID companion() {
        return fact.companion();
    }

    UUID id() {
        return fact.id();
    }
}
