package dev.companion.mind.voice;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A guess at how a sentence is meant when nothing was felt about it: good words against bad ones.
 */
final class Valence {

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "don't", "didn't", "isn't", "wasn't", "can't", "without");
    private static final Pattern TROUBLE =
            Pattern.compile(
                    "\\b(can'?t sleep|not (feeling |so |doing )?(well|good|great|okay)|don'?t know"
                        + " what to do|can'?t (take|stand|do) (it|this)|miss (him|her|them))\\b");
    private static final int REACH = 3;

    private Valence() {}

    static Feeling of(String sentence) {
        if (TROUBLE.matcher(Words.lower(sentence)).find()) {
            return Feeling.SORRY;
        }
        var words = Words.lowerIn(sentence);
        var balance = 0;
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var sign = Lexicon.GOOD.contains(word) ? 1 : Lexicon.BAD.contains(word) ? -1 : 0;
            balance += negated(words, i) ? -sign : sign;
        }
        return balance > 0 ? Feeling.GLAD : balance < 0 ? Feeling.SORRY : Feeling.UNMOVED;
    }

    private static boolean negated(List<String> words, int i) {
        return words.subList(Math.max(0, i - REACH), i).stream().anyMatch(NEGATIONS::contains);
    }
}
