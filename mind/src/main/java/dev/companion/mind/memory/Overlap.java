package dev.companion.mind.memory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How much of what a question names a text names too, where no index has weighed its words. */
public final class Overlap {

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int CONTENT_LENGTH = 3;

    /** The shortest of the words that carry nothing; {@link WordSets#PLAIN} has the longer ones. */
    private static final Set<String> SHORT =
            Set.of(
                    "the", "and", "for", "are", "was", "did", "has", "had", "how", "who", "why",
                    "can", "but", "not", "you", "our", "your", "she", "her", "his", "him", "its");

    private Overlap() {}

    /** 0 (nothing) to 1 (everything): the part of the question's words of meaning in the text. */
    public static double of(String question, String text) {
        var asked = words(question);
        var told = words(text);
        long shared = asked.stream().filter(told::contains).count();
        return asked.isEmpty() ? 0 : (double) shared / asked.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(GAP.split(text.toLowerCase(Locale.ROOT), -1))
                .filter(word -> word.length() >= CONTENT_LENGTH)
                .filter(word -> !SHORT.contains(word) && !WordSets.PLAIN.contains(word))
                .collect(Collectors.toSet());
    }
}
