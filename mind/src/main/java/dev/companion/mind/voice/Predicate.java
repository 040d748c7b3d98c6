package dev.companion.mind.voice;

import dev.companion.mind.voice.Words.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a question says happened: "taught" in "who taught me to swim". A sentence that shares only
 * the topic, and not this, does not answer.
 */
final class Predicate {

    private static final Set<String> PRONOUNS = Set.of("i", "we", "you", "he", "she", "they", "it");
    private static final Set<String> DO = Set.of("do", "does", "did");
    private static final Set<String> BEFORE_NOUNS =
            Set.of(
                    "my",
                    "our",
                    "your",
                    "his",
                    "her",
                    "their",
                    "its",
                    "the",
                    "a",
                    "an",
                    "this",
                    "that",
                    "about",
                    "of",
                    "favourite",
                    "favorite");

    /**
     * Verbs that say too little: one takes a trip, goes on one, or just has one; what is decided or
     * recommended is told without saying that it was.
     */
    private static final Set<String> LIGHT =
            Set.of(
                    "take",
                    "make",
                    "come",
                    "want",
                    "need",
                    "use",
                    "plan",
                    "happen",
                    "spend",
                    "mean",
                    "try",
                    "attend",
                    "decide",
                    "describe",
                    "suggest",
                    "recommend");

    private static final int SHORTEST_INFLECTED = 5;

    private Predicate() {}

    /** The stems of the verbs that carry meaning. */
    static Set<String> of(List<Word> words) {
        Set<String> verbs = new LinkedHashSet<>();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i).lower();
            if (!Lexicon.STOP.contains(word) && !light(word) && isVerb(words, i)) {
                verbs.add(Stem.of(word));
            }
        }
        return verbs;
    }

    /** In any form: what brings "made" to "make" for answers does so here. */
    private static boolean light(String word) {
        return LIGHT.stream().anyMatch(verb -> Stem.of(verb).equals(Stem.of(word)));
    }

    private static boolean isVerb(List<Word> words, int i) {
        var word = words.get(i).lower();
        var before = i > 0 ? words.get(i - 1).lower() : "";
        if (BEFORE_NOUNS.contains(before)) {
            return false;
        }
        if (i > 1 && PRONOUNS.contains(before) && DO.contains(words.get(i - 2).lower())) {
            return true;
        }
        var inflected =
                word.length() >= SHORTEST_INFLECTED
                        && (word.endsWith("ed") || word.endsWith("ing"));
        return inflected || Lexicon.VERBS.contains(word) || Lexicon.VERBS.contains(Stem.bare(word));
    }
}
