package dev.companion.conversation;

import dev.companion.mind.affect.OccTree;
import dev.companion.mind.affect.OfflineAppraiser;
import dev.companion.mind.agent.ReminderRequest;
import dev.companion.mind.agent.Reminders;
import dev.companion.mind.agent.Reminders.Reminder;
import dev.companion.mind.voice.Memory;
import dev.companion.mind.voice.Scene;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalitySnapshot;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets the scene of a turn, for whoever finds the words. */
final class Scenes {

    private Scenes() {}

    /**
     * A scene.
     *
     * @param due what is to be brought up
     */
    static Scene of(
            Turn turn,
            List<Uttered> recent,
            List<Memory> recalled,
            Moods.Found mood,
            boolean firstMeeting,
            Reminders reminders,
            List<Reminder> due) {
        var snapshot = mood.snapshot();
        var closed = turn.closed();
        var person = turn.person();
        return new Scene(
                person.name(),
                turn.traits(),
                snapshot.map(PersonalitySnapshot::mood).orElse(Pad.ZERO),
                snapshot.map(PersonalitySnapshot::emotion).orElse(""),
                snapshot.map(self -> Ways.quirks(self, person.quirks())).orElse(List.of()),
                snapshot.map(Ways::unmet).orElse(Set.of()),
                closed.lines(),
                mood.exact() ? mood.felt() : guessed(turn),
                recalled,
                recent.stream().map(Uttered::line).toList(),
                firstMeeting,
                closed.at(),
                person.zone(),
                due.stream().map(Reminder::text).toList(),
                reminders.isFull()
                        ? Optional.empty()
                        : ReminderRequest.in(closed.lines(), closed.at().atZone(person.zone())),
                turn.id().getLeastSignificantBits());
    }

    /** What comes up by now: only where the two are alone, for that is where it was asked for. */
    static List<Reminder> due(Turn turn, Reminders reminders) {
        return turn.closed().place() == Place.DIRECT
                ? reminders.due(turn.closed().at())
                : List.of();
    }

    /** What it would feel, as far as words alone tell: the fold did not answer in time. */
    private static List<FeltEmotion> guessed(Turn turn) {
        return OccTree.emotions(OfflineAppraiser.appraise(turn.closed().lines()), turn.traits());
    }
}
