package dev.companion.conversation;

import dev.companion.mind.guard.Screen;
import dev.companion.schemas.Event;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.SecurityEvent.CrisisDetected;
import dev.companion.schemas.Speaker;
import java.util.List;

/** A turn whose writer, or someone with them, is in danger. */
final class Danger {

    private Danger() {}

    /**
     * Keeps it in mind for the hours after. Danger in a line by itself is in the log already; what
     * only all of the lines together tell is not.
     *
     * @return what is still to be written down
     */
    static List<Recorded<? extends Event>> noted(Turn turn, Dialogues dialogues) {
        var closed = turn.closed();
        var words = String.join(" ", closed.lines());
        var last = closed.messages().getLast();
        dialogues.endangered(
                turn.fact().companion(), Uttered.in(last, Speaker.USER, words, closed.at()));
        return closed.lines().stream().anyMatch(line -> Screen.danger(line).isPresent())
                ? List.of()
                : List.of(
                        turn.fact()
                                .led(
                                        ConversationProcessor.MODULE,
                                        new CrisisDetected(closed.at(), last)));
    }
}
