package dev.companion.standalone.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word someone probably meant. */
final class Nearest {

    private Nearest() {}

    /**
     * The known word with the fewest letters changed, added or taken away, if those are at most a
     * third of it; or the one whose last part is the very word.
     */
    static Optional<String> to(String word, Collection<String> known) {
        var ending = known.stream().filter(key -> key.endsWith("." + word)).findFirst();
        return ending.or(() ->
                known.stream()
                        .min(Comparator.comparingInt(key -> distance(word, key)))
                        .filter(key -> distance(word, key) * 3 <= key.length()));
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swapped = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(swapped, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
