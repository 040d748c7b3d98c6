package dev.companion.mind.voice;

/**
 * Brings the forms of an English word together: far lighter than Porter's stemmer, because a wrong
 * meeting of two words makes the companion sure of something it was never told.
 */
public final class Stem {

    private Stem() {}

    /** The stem that the word counts as, synonyms brought together. */
    public static String of(String word) {
        var bare = bare(word);
        return Lexicon.SYNONYMS.getOrDefault(bare, bare);
    }

    /** The word without its inflection. */
    public static String bare(String lower) {
        var word = lower;
        if (word.endsWith("'s") || word.endsWith("s'")) {
            word = word.substring(0, word.indexOf('\''));
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 5 && word.endsWith("ing")) {
            return shorter(word, 3);
        }
        if (word.length() > 4 && word.endsWith("ied")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4 && word.endsWith("ed")) {
            return shorter(word, 2);
        }
        if (word.length() > 4 && (word.endsWith("ches") || word.endsWith("shes"))) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
            word = word.substring(0, word.length() - 1);
        }
        return word.length() > 3 && word.endsWith("e")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String shorter(String word, int suffix) {
        var stem = word.substring(0, word.length() - suffix);
        var last = stem.length() - 1;
        var doubled =
                last > 1
                        && stem.charAt(last) == stem.charAt(last - 1)
                        && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        if (doubled) {
            return stem.substring(0, last);
        }
        return stem.length() > 3 && stem.endsWith("e") ? stem.substring(0, last) : stem;
    }
}
