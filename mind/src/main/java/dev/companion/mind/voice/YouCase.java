package dev.companion.mind.voice;

import dev.companion.mind.voice.Words.Word;
import java.util.List;
import java.util.Set;

/** Whether a "you" is the one who does (I) or the one it is done to (me). */
final class YouCase {

    private static final Set<String> AUXILIARIES =
            Set.of(
                    "are",
                    "were",
                    "have",
                    "had",
                    "do",
                    "did",
                    "can",
                    "could",
                    "will",
                    "would",
                    "should",
                    "may",
                    "might",
                    "must",
                    "don't",
                    "didn't",
                    "can't",
                    "couldn't",
                    "won't",
                    "wouldn't",
                    "haven't",
                    "hadn't",
                    "aren't",
                    "weren't",
                    "shall",
                    "shouldn't");
    private static final Set<String> TAKES_OBJECT =
            Set.of(
                    "love",
                    "like",
                    "hate",
                    "miss",
                    "missed",
                    "tell",
                    "told",
                    "thank",
                    "see",
                    "saw",
                    "help",
                    "give",
                    "gave",
                    "ask",
                    "asked",
                    "let",
                    "want",
                    "need",
                    "show",
                    "showed",
                    "send",
                    "sent",
                    "trust",
                    "call",
                    "called",
                    "hear",
                    "heard",
                    "meet",
                    "met",
                    "loved",
                    "hated",
                    "appreciate",
                    "teach",
                    "remind",
                    "bother",
                    "adore",
                    "than",
                    "between",
                    "except",
                    "make",
                    "made",
                    "hurt",
                    "wish",
                    "bet",
                    "owe",
                    "text");

    private static final Set<String> JOINS_CLAUSES =
            Set.of("like", "as", "than", "before", "after", "because");

    private YouCase() {}

    static boolean isObject(List<Word> words, int i, String text) {
        var previous = i > 0 ? words.get(i - 1).lower() : "";
        if (i + 1 == words.size() || brokenAfter(words, i, text)) {
            return !AUXILIARIES.contains(previous);
        }
        var next = words.get(i + 1).lower();
        if (AUXILIARIES.contains(next) || AUXILIARIES.contains(previous) || previous.isEmpty()) {
            return false;
        }
        var directed = Lexicon.PREPOSITIONS.contains(previous) && !JOINS_CLAUSES.contains(previous);
        var followed = Lexicon.PREPOSITIONS.contains(next) && !next.equals("like");
        return TAKES_OBJECT.contains(previous) || directed || followed;
    }

    private static boolean brokenAfter(List<Word> words, int i, String text) {
        var gap = text.substring(words.get(i).end(), words.get(i + 1).start());
        return !gap.isBlank();
    }
}
