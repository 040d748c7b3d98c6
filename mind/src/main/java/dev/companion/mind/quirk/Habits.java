package dev.companion.mind.quirk;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the habits of one day, by counting. The same exchanges always give the same list.
 *
 * <p>A habit shows in at least {@value Marked#LEAST_TIMES} replies and {@value Marked#LEAST_SHARE}
 * of them (a phrase or a subject: a fifth), and so often that an ordinary speaker would get there
 * by luck on one day in fifty at most. What is ordinary was measured on English small talk between
 * friends; of other languages it sees the marks, the emoji and the openings.
 */
public final class Habits {

    /** Habits that come out of one call at most, the most marked first. */
    public static final int MOST_HABITS = 5;

    /** Fewer replies than this show nothing. */
    public static final int LEAST_EXCHANGES = 5;

    /** More exchanges than this are too many: the last ones are looked at. */
    public static final int MOST_EXCHANGES = 200;

    /** What goes beyond this in a text is not looked at. */
    public static final int MOST_CHARACTERS = 2_000;

    private static final int MOST_PHRASES = 2;

    private Habits() {}

    /**
     * The habits that show, the most marked first, at most {@link #MOST_HABITS}.
     *
     * @param exchanges in the order they were had
     */
    public static List<Habit> find(List<Exchange> exchanges) {
        if (exchanges.size() < LEAST_EXCHANGES) {
            return List.of();
        }
        int from = Math.max(0, exchanges.size() - MOST_EXCHANGES);
        var replies =
                exchanges.subList(from, exchanges.size()).stream()
                        .map(exchange -> Reply.of(exchange, MOST_CHARACTERS))
                        .toList();
        var found = new ArrayList<Marked>();
        SpeechSigns.ALL.forEach(sign -> sign.in(replies).ifPresent(found::add));
        BehaviorSigns.ALL.forEach(sign -> sign.in(replies).ifPresent(found::add));
        Names.in(replies).ifPresent(found::add);
        Openings.in(replies).ifPresent(found::add);
        found.addAll(Phrases.in(replies, MOST_PHRASES));
        found.addAll(Subjects.in(replies));
        return Once.each(found.stream().sorted(Marked.MOST_MARKED_FIRST).toList()).stream()
                .limit(MOST_HABITS)
                .toList();
    }
}
