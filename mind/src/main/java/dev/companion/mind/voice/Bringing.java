package dev.companion.mind.voice;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes up what it is asked to bring up later, and brings it up when the time has come. */
final class Bringing {

    private static final int LONGEST = 80;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Bringing() {}

    /** What is due by now; danger goes before it. */
    static List<String> due(Talk talk) {
        return talk.reading().intent() == Intent.CRISIS ? List.of() : talk.scene().reminders();
    }

    static void bringUp(Talk talk, Draft draft) {
        for (var reminder : due(talk)) {
            draft.say(talk.say("due", Map.of("what", retold(reminder))));
        }
    }

    /** Says what it will bring up and when, as far as the turn asks for that. */
    static void takeUp(Talk talk, Draft draft) {
        talk.scene()
                .asked()
                .ifPresent(asked -> {
                    var at = asked.due().atZone(talk.scene().zone());
                    var ahead = ChronoUnit.DAYS.between(talk.when().today(), at.toLocalDate());
                    var day =
                            ahead == 0
                                    ? "today"
                                    : ahead == 1
                                            ? "tomorrow"
                                            : "on " + talk.when().date(at.toLocalDate());
                    draft.say(
                            talk.say(
                                    "takenup",
                                    Map.of(
                                            "what",
                                            retold(asked.text()),
                                            "at",
                                            day + " at " + CLOCK.format(at))));
                });
    }

    private static String retold(String text) {
        return Clean.text(PersonTurn.turned(Clean.text(text, LONGEST)), LONGEST);
    }
}
