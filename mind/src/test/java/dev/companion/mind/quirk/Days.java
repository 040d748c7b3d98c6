package dev.companion.mind.quirk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days to look for habits in. */
final class Days {

    /** Twenty replies of someone without a habit. */
    static final List<Exchange> PLAIN =
            List.of(
                    new Exchange(Optional.of("morning"), "Good morning, slept well?"),
                    said(
                            "not really, the neighbours were loud",
                            "That is a pity. Did you get a nap in at least?"),
                    said("no time for naps", "Then an early night might do you good."),
                    said("yeah. work was long too", "What kept them busy at the office today?"),
                    said("inventory, all of it", "Counting boxes all day sounds dull."),
                    said("it was. my back hurts", "I am sorry. A warm bath could ease it."),
                    said(
                            "good idea",
                            "The one with the salts you bought is still there, I believe."),
                    said("true", "Run it hot and put the phone away for once!"),
                    said("haha ok", "Half an hour without a screen will not hurt anyone."),
                    said("what did you do today", "Mostly I waited to see how your day went."),
                    said("sweet", "There was also a riddle I could not solve."),
                    said("tell me", "It goes: what gets wetter the more it dries?"),
                    said("a towel!", "Of course it is. You were quick."),
                    said(
                            "i know that one from school",
                            "Children collect these better than we do."),
                    said("do you have another", "Another time, when I have found a harder one."),
                    said(
                            "fine. my sister is visiting on sunday",
                            "Lovely, will she stay for long?"),
                    said("just the afternoon", "Then cook something simple and talk instead."),
                    said("pasta?", "Pasta never lets anyone down."),
                    said("ok, off to the bath", "Enjoy it, and mind the slippery mat."),
                    said("night", "Sleep well."));

    private static final List<String> FILLERS =
            List.of(
                    "The bus was late again this morning.",
                    "Some people prefer the quiet hours.",
                    "He left his umbrella at the station.",
                    "Nobody knew where the key had gone.",
                    "Her new desk arrived on Monday.",
                    "We could leave that for tomorrow.",
                    "Two of them never came back.");

    private Days() {}

    /** The replies, followed by as many unremarkable ones. */
    static List<Exchange> among(int fillers, String... replies) {
        var day = new ArrayList<Exchange>();
        for (var reply : replies) {
            day.add(said("and what happened then", reply));
        }
        FILLERS.stream().limit(fillers).forEach(filler -> day.add(said("and then", filler)));
        return day;
    }

    static Exchange said(String said, String reply) {
        return new Exchange(Optional.of(said), reply);
    }

    static List<String> keys(List<Exchange> day) {
        return Habits.find(day).stream().map(Habit::key).toList();
    }
}
