package dev.companion.schemas;

import dev.companion.schemas.ConversationEvent.Origin;
import dev.companion.schemas.ConversationEvent.Place;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The impulse to write first, followed or held. Topic {@code companion.proactive.v1}. */
public sealed interface InitiativeEvent extends Event {

    /**
     * The companion is to write first. It does, unless something holds it back.
     *
     * @param place where it is to be said
     * @param conversation the thread it is to be said in, a keyed hash of the door's own id
     * @param origin the door it is to go through
     */
    record InitiativeTriggered(
            Instant at, Trigger trigger, Place place, UUID conversation, Origin origin)
            implements InitiativeEvent {}

    /**
     * The companion did not write first.
     *
     * @param initiative the {@link InitiativeTriggered}'s id
     * @param until from when on this no longer holds it back, where that is known
     */
    record InitiativeHeld(Instant at, UUID initiative, Hold why, Optional<Instant> until)
            implements InitiativeEvent {}

    /** What made it want to. */
    enum Trigger {
        /** Somebody asked for it. */
        REQUEST
    }

    /** What held it back. */
    enum Hold {
        BANNED,
        DEACTIVATED,
        /** They have never talked: a stranger is not written to. */
        NEVER_TALKED,
        /** They seemed to be in danger that day. */
        CRISIS,
        /** What it wrote first last was not answered. */
        UNANSWERED,
        /** It wrote first too often within the hour. */
        OFTEN
    }
}
