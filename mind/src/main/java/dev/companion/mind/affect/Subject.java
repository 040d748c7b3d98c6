package dev.companion.mind.affect;

import java.util.List;
import java.util.Set;

/** Whom a word is about. */
enum Subject {
    /** The companion, addressed as you. */
    COMPANION,
    /** The writer. */
    WRITER,
    /** Someone or something of the writer's: what befalls them befalls the writer too. */
    CLOSE,
    OTHER,
    /** Nobody is named. */
    NOBODY;

    private static final Set<String> YOU =
            Set.of(
                    "you",
                    "u",
                    "ur",
                    "your",
                    "you're",
                    "youre",
                    "you've",
                    "you'll",
                    "you'd",
                    "ya",
                    "yourself");
    private static final Set<String> I =
            Set.of(
                    "i", "i'm", "im", "i've", "ive", "i'll", "i'd", "me", "we", "we're", "we've",
                    "we'll", "us", "myself", "mine");
    private static final Set<String> MINE = Set.of("my", "our");
    private static final Set<String> KIN =
            Set.of(
                    "mom",
                    "mum",
                    "mommy",
                    "mother",
                    "dad",
                    "daddy",
                    "father",
                    "brother",
                    "sister",
                    "son",
                    "daughter",
                    "grandma",
                    "grandmother",
                    "grandpa",
                    "grandfather",
                    "granny",
                    "nana",
                    "wife",
                    "husband",
                    "boyfriend",
                    "girlfriend",
                    "fiance",
                    "fiancee",
                    "bestie",
                    "aunt",
                    "uncle",
                    "cousin",
                    "nephew",
                    "niece");
    private static final Set<String> THEY =
            Set.of(
                    "he",
                    "she",
                    "they",
                    "it",
                    "he's",
                    "she's",
                    "they're",
                    "it's",
                    "his",
                    "her",
                    "their",
                    "its",
                    "this",
                    "that",
                    "that's",
                    "these",
                    "those",
                    "there",
                    "people",
                    "everyone",
                    "someone",
                    "the",
                    "who");
    private static final Set<String> GENERIC =
            Set.of("if", "when", "whenever", "can", "could", "do", "would");

    /** The nearest subject named before a position, else what the clause before was about. */
    static Subject before(List<Word> words, int position, Subject inherited) {
        for (int i = position - 1; i >= 0; i--) {
            var word = words.get(i).text();
            if (YOU.contains(word)) {
                return i > 0 && GENERIC.contains(words.get(i - 1).text()) ? OTHER : COMPANION;
            }
            if (I.contains(word)) {
                return WRITER;
            }
            if (MINE.contains(word) || KIN.contains(word)) {
                return CLOSE;
            }
            if (THEY.contains(word)) {
                return i > 0 && MINE.contains(words.get(i - 1).text()) ? CLOSE : OTHER;
            }
        }
        return inherited;
    }
}
