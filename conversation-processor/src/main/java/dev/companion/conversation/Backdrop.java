package dev.companion.conversation;

import dev.companion.mind.memory.Leaning;
import dev.companion.mind.personality.Later;
import dev.companion.schemas.ConversationEvent.TurnClosed;
import dev.companion.schemas.Event;
import dev.companion.schemas.InitiativeEvent.InitiativeTriggered;
import dev.companion.schemas.PersonalitySnapshot;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a companion has before it when nobody has written: itself, the other, what was last said.
 */
final class Backdrop {

    /** Beside the user's last lines: what one would come back to out of the blue. */
    private static final String AT_LARGE =
            "My plans, my family and friends, my work, my health, what I love to do.";

    private static final int LAST_LINES = 3;

    private final Moods moods;
    private final Dialogues dialogues;
    private final Recalling recalling;
    private final Function<UUID, Person> people;
    private final int memories;

    Backdrop(
            Moods moods,
            Dialogues dialogues,
            Recalling recalling,
            Function<UUID, Person> people,
            int memories) {
        this.moods = moods;
        this.dialogues = dialogues;
        this.recalling = recalling;
        this.people = people;
        this.memories = memories;
    }

    /**
     * What there is.
     *
     * @param self as it is by now, where it was ever known
     * @param recent the last lines
     */
    record Seen(
            Person person,
            Optional<PersonalitySnapshot> self,
            List<Uttered> recent,
            Recalling.Recalled recalled) {}

    Seen of(Recorded<? extends Event> fact, InitiativeTriggered impulse) {
        var companion = fact.companion();
        var person = people.apply(companion);
        var self = moods.last(companion).map(seen -> Later.at(seen, impulse.at()));
        var recent = dialogues.recent(companion, impulse.conversation());
        var leaning = self.map(it -> Ways.leaning(it, person.quirks())).orElse(Leaning.NONE);
        var cue = turn(impulse, impulse.at(), cue(recent));
        var recalled = recalling.recall(companion, cue, recent, leaning, person, memories);
        return new Seen(person, self, recent, recalled);
    }

    /** A turn that nobody took. */
    static TurnClosed turn(InitiativeTriggered impulse, Instant at, List<String> lines) {
        return new TurnClosed(
                at, impulse.place(), impulse.conversation(), impulse.origin(), List.of(), lines);
    }

    void said(UUID companion, UUID conversation, Uttered line) {
        dialogues.said(companion, conversation, line);
    }

    private static List<String> cue(List<Uttered> recent) {
        var lines =
                new ArrayList<>(
                        recent.stream()
                                .filter(line -> line.speaker() == Speaker.USER)
                                .map(Uttered::text)
                                .toList());
        var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        var cue = new ArrayList<>(last);
        cue.add(AT_LARGE);
        return cue;
    }
}
