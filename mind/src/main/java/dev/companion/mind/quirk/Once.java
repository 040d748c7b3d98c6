package dev.companion.mind.quirk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps one of two habits that are the same thing seen twice, the more marked one. */
final class Once {

    private static final String OPENING = "opens-with:";
    private static final String PHRASE = "phrase:";
    private static final double MOSTLY = 0.75;

    /** First words of openings, and the sign that sees them too. */
    private static final Map<String, String> SEEN_AS =
            Map.of(
                    "thanks", "thanks",
                    "thank", "thanks",
                    "sorry", "apologises",
                    "haha", "jokes",
                    "hahaha", "jokes",
                    "lol", "jokes",
                    "maybe", "hedges",
                    "perhaps", "hedges");

    private Once() {}

    static List<Habit> each(List<Marked> mostMarkedFirst) {
        var kept = new ArrayList<Habit>();
        for (var marked : mostMarkedFirst) {
            var habit = marked.habit();
            if (mostMarkedFirst.stream().noneMatch(other -> opensWith(habit, other.habit()))
                    && kept.stream().noneMatch(other -> same(habit.key(), other.key()))) {
                kept.add(habit);
            }
        }
        return kept;
    }

    /** A phrase that mostly opens a reply is an opening. */
    private static boolean opensWith(Habit phrase, Habit opening) {
        return phrase.key().startsWith(PHRASE)
                && opening.times() >= MOSTLY * phrase.times()
                && covers(opening.key(), phrase.key());
    }

    private static boolean same(String one, String other) {
        return covers(one, other) || covers(other, one);
    }

    private static boolean covers(String opening, String other) {
        if (!opening.startsWith(OPENING)) {
            return false;
        }
        var words = opening.substring(OPENING.length());
        if (other.startsWith(PHRASE)) {
            var phrase = ' ' + other.substring(PHRASE.length()) + ' ';
            var spaced = ' ' + words + ' ';
            return phrase.startsWith(spaced) || spaced.startsWith(phrase);
        }
        return other.equals(SEEN_AS.get(words.split(" ", -1)[0]));
    }
}
