package dev.companion.conversation;

import dev.companion.mind.disclosure.Disclosure;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Speaker;
import java.time.Duration;
import java.util.UUID;

/** Says that it is an AI: at first, when asked, and from time to time in a long talk. */
final class Disclosing {

    private final Dialogues dialogues;
    private final Duration every;

    /**
     * Looks at how long people have been talking.
     *
     * @param every how much talk without a long silence may pass without saying it
     */
    Disclosing(Dialogues dialogues, Duration every) {
        this.dialogues = dialogues;
        this.every = every;
    }

    /** A reply with what must be added to it. */
    String in(String reply, boolean firstMeeting, UUID companion, TurnClosed turn) {
        var sitting = dialogues.sitting(companion, turn.conversation());
        for (var line : turn.lines()) {
            sitting = sitting.after(Speaker.USER, line, turn.at());
        }
        return Disclosure.in(reply, firstMeeting, turn.lines(), sitting, turn.at(), every);
    }
}
