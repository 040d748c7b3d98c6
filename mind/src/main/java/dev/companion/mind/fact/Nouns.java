package dev.companion.mind.fact;

import dev.companion.mind.voice.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that are known nouns, with known words before them. */
final class Nouns {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern ITEM =
            Pattern.compile("\\s*,?\\s+(?:and|or|&)\\s+|\\s*,\\s*|\\s+&\\s+");
    private static final int MOST_WORDS = 6;
    private static final int MOST_ITEMS = 6;

    private Nouns() {}

    /** The members of an enumeration. */
    static List<String> items(String value) {
        var items = new ArrayList<String>();
        for (var item : ITEM.split(value, MOST_ITEMS)) {
            items.add(item.strip());
        }
        return items;
    }

    /** Whether a phrase is one of the nouns, and every word before it one that may stand there. */
    static boolean phrase(String phrase, Set<String> before, Set<String> nouns) {
        var words = SPACE.split(Words.lower(phrase), -1);
        if (words.length > MOST_WORDS) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (nouns.contains(String.join(" ", List.of(words).subList(i, words.length)))) {
                return true;
            }
            if (!before.contains(words[i])) {
                return false;
            }
        }
        return false;
    }

    /** The items that are such phrases: of "a garden and a cat", the cat. */
    static List<String> phrases(String value, Set<String> before, Set<String> nouns) {
        var found = new ArrayList<String>();
        for (var item : items(value)) {
            if (phrase(item, before, nouns)) {
                found.add(item);
            }
        }
        return found;
    }
}
