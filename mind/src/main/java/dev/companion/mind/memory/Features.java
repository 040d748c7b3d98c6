package dev.companion.mind.memory;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts over one line.
 *
 * @param words all words
 * @param own the speaker's pronouns
 * @param addressed the other's pronouns
 * @param life words of family, health, work, home and belongings
 * @param names words with a capital inside a sentence
 * @param numbers numbers, as digits or words
 * @param times dates and words that say when
 * @param past verbs of what happened
 * @param future words of what is planned
 * @param specific different words that are neither function words nor small talk
 * @param reactions small talk that answers the other
 */
record Features(
        int words,
        int own,
        int addressed,
        int life,
        int names,
        int numbers,
        int times,
        int past,
        int future,
        int specific,
        int reactions) {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*|[.!?\\n]+");
    private static final int MOST_LETTERS = 8_000;
    private static final int CONTENT_LENGTH = 4;

    static Features of(String text) {
        var read = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
        return new Counting().over(TOKEN.matcher(read).results().map(MatchResult::group).toList());
    }

    /** Whether it is about the other more than about the speaker. */
    boolean reacts() {
        return reactions + addressed > own + life + times + names;
    }

    private static final class Counting {
        private final Map<WordSets, Integer> counts = new EnumMap<>(WordSets.class);
        private final Set<String> specific = new HashSet<>();
        private int words;
        private int names;
        private int numbers;

        Features over(List<String> tokens) {
            boolean sentenceOpens = true;
            for (var token : tokens) {
                if (!Character.isLetterOrDigit(token.charAt(0))) {
                    sentenceOpens = true;
                    continue;
                }
                count(token, sentenceOpens);
                sentenceOpens = false;
            }
            return new Features(
                    words,
                    in(WordSets.OWN),
                    in(WordSets.OTHERS),
                    in(WordSets.LIFE),
                    names,
                    numbers + in(WordSets.NUMBERS),
                    in(WordSets.TIMES),
                    in(WordSets.PAST),
                    in(WordSets.FUTURE),
                    specific.size(),
                    in(WordSets.REACTIONS));
        }

        private void count(String token, boolean opensSentence) {
            words++;
            var word = token.toLowerCase(Locale.ROOT).replace('’', '\'');
            boolean known = false;
            for (var set : WordSets.values()) {
                if (set.contains(word)) {
                    counts.merge(set, 1, Integer::sum);
                    known = true;
                }
            }
            if (Character.isDigit(word.charAt(0))) {
                numbers++;
            } else if (!opensSentence && Character.isUpperCase(token.charAt(0)) && !known) {
                names++;
            }
            if (!known && word.length() > 5 && word.endsWith("ed")) {
                counts.merge(WordSets.PAST, 1, Integer::sum);
            }
            boolean plain = WordSets.PLAIN.contains(word) || WordSets.REACTIONS.contains(word);
            if (word.length() >= CONTENT_LENGTH && !plain) {
                specific.add(word);
            }
        }

        private int in(WordSets set) {
            return counts.getOrDefault(set, 0);
        }
    }
}
