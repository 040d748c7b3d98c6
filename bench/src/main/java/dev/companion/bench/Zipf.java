package dev.companion.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Lines of words that are as often there as words of a language are: the n-th of them in proportion
 * to 1/n (Zipf's law). The first are those of {@link Phrases}, the rest invented.
 */
final class Zipf {

    private static final int VOCABULARY = 20_000;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 25;
    private static final List<String> SYLLABLES =
            List.of("ba", "de", "fi", "go", "lu", "ma", "ne", "po", "ri", "sa", "tu", "ve");
    private static final List<String> WORDS = words();

    private Zipf() {}

    static String line(SplittableRandom random) {
        int length = random.nextInt(SHORTEST, LONGEST + 1);
        var line = new ArrayList<String>(length);
        for (int i = 0; i < length; i++) {
            line.add(word(random));
        }
        return String.join(" ", line) + ".";
    }

    /** Its rank's logarithm is uniform: the continuous form of the law. */
    private static String word(SplittableRandom random) {
        double rank = Math.exp(random.nextDouble() * Math.log(VOCABULARY));
        return WORDS.get(Math.min(VOCABULARY, (int) rank) - 1);
    }

    private static List<String> words() {
        var words = new LinkedHashSet<String>();
        for (var phrase : Phrases.all()) {
            for (var word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        for (int i = 0; words.size() < VOCABULARY; i++) {
            words.add(invented(i));
        }
        return List.copyOf(words);
    }

    private static String invented(int number) {
        var word = new StringBuilder("x");
        for (int rest = number; rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }
}
