package dev.companion.mind.consolidation;

import dev.companion.mind.voice.Stem;
import dev.companion.mind.voice.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which words that lines share do not say what the lines are about. */
final class NoTopic {

    /** Courtesies, and what can be said of anything. */
    private static final Set<String> SAID_OF_ANYTHING =
            Set.of(
                            """
                            thanks thank make made keep help hope feel love like want need try start
                            support share sound look enjoy glad proud amazing awesome happy wow hey
                            absolutely definitely inspire idea experience way part place person reminder
                            remind check show tell talk think know see come\
                            """
                                    .split("\\s+", -1))
                    .stream()
                    .map(Stem::of)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern GREETING =
            Pattern.compile("(?i)\\b(?:hey|hi|hello|thanks|thank you|oh|yeah|yes|wow|dear)$");

    private NoTopic() {}

    static boolean is(String stem, List<Episode> episodes) {
        return SAID_OF_ANYTHING.contains(stem) || isMostlyCalled(stem, episodes);
    }

    /** Whoever is spoken to is not spoken of. */
    private static boolean isMostlyCalled(String stem, List<Episode> episodes) {
        int all = 0;
        int called = 0;
        for (var episode : episodes) {
            for (var word : Words.in(episode.seen().text())) {
                if (Stem.of(word.lower()).equals(stem)) {
                    all++;
                    called += isCalled(episode.seen().text(), word) ? 1 : 0;
                }
            }
        }
        return all > 0 && 2 * called >= all;
    }

    /** "Hey Nate", "Nate, …", "…, Nate!": a name with nothing of the sentence on one side. */
    private static boolean isCalled(String text, Words.Word word) {
        if (!word.capitalised()) {
            return false;
        }
        var before = text.substring(0, word.start()).stripTrailing();
        var after = text.substring(word.start() + word.text().length()).stripLeading();
        boolean closes = after.isEmpty() || ",!.?".indexOf(after.charAt(0)) >= 0;
        boolean opens =
                before.isEmpty()
                        || ",!.?".indexOf(before.charAt(before.length() - 1)) >= 0
                        || GREETING.matcher(before).find();
        return closes && opens;
    }
}
