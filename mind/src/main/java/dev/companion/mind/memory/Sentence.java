package dev.companion.mind.memory;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one sentence counts.
 *
 * @param asks whether it ends as a question
 * @param names words with a capital inside it, unless the other is called by them
 * @param specific its words that are neither function words, small talk nor {@link
 *     WordSets#GENERAL}
 */
record Sentence(
        boolean asks,
        int words,
        Map<WordSets, Integer> counts,
        int names,
        int numbers,
        Set<String> specific) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}']+)\\W*$");
    private static final int CONTENT_LENGTH = 4;

    Sentence {
        counts = Map.copyOf(counts);
        specific = Set.copyOf(specific);
    }

    static Sentence of(String text) {
        return new Counting(text).counted();
    }

    int count(WordSets set) {
        return counts.getOrDefault(set, 0);
    }

    int towardsTheOther() {
        return count(WordSets.REACTIONS) + count(WordSets.OTHERS);
    }

    int towardsOneself() {
        return count(WordSets.OWN) + count(WordSets.LIFE) + count(WordSets.TIMES) + names;
    }

    boolean reacts() {
        return towardsTheOther() > towardsOneself();
    }

    private static final class Counting {
        private final String text;
        private final Map<WordSets, Integer> counts = new EnumMap<>(WordSets.class);
        private final Set<String> specific = new HashSet<>();
        private int words;
        private int names;
        private int numbers;

        Counting(String text) {
            this.text = text;
        }

        Sentence counted() {
            var found = WORD.matcher(text);
            while (found.find()) {
                count(found.group(), found.start(), found.end());
                words++;
            }
            return new Sentence(
                    text.indexOf('?') >= 0,
                    words,
                    counts,
                    names,
                    numbers + counts.getOrDefault(WordSets.NUMBERS, 0),
                    specific);
        }

        private void count(String token, int start, int end) {
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
            } else if (words > 0 && !known && Character.isUpperCase(token.charAt(0))) {
                if (called(start, end)) {
                    return;
                }
                names++;
            }
            if (!known && word.length() > 5 && word.endsWith("ed")) {
                counts.merge(WordSets.PAST, 1, Integer::sum);
            }
            if (!tellsNothing(word)) {
                specific.add(word);
            }
        }

        private static boolean tellsNothing(String word) {
            return word.length() < CONTENT_LENGTH
                    || WordSets.PLAIN.contains(word)
                    || WordSets.REACTIONS.contains(word)
                    || WordSets.GENERAL.contains(word);
        }

        /** As in “thanks, Anna!”: set apart, after a comma or small talk. */
        private boolean called(int start, int end) {
            var after = text.substring(end).strip();
            boolean ends = after.isEmpty() || ",.!?-".indexOf(after.charAt(0)) >= 0;
            if (!ends) {
                return false;
            }
            var before = text.substring(0, start).strip();
            var last = LAST_WORD.matcher(before);
            return before.endsWith(",")
                    || (last.find()
                            && WordSets.REACTIONS.contains(last.group(1).toLowerCase(Locale.ROOT)));
        }
    }
}
