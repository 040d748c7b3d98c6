package dev.companion.mind.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a text and their pairs, each hashed to one of {@value #PLACES} places (Weinberger
 * and others, ICML 2009) and scaled so that their squares add up to 1: a long text weighs no more
 * than a short one.
 */
final class Words {

    static final int PLACES = 1 << 14;

    /** What goes beyond it in a text is left out. */
    private static final int MOST = 3_000;

    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}']+|\\p{N}+|[\\[\\](){}:?!\"<>#%]");

    private Words() {}

    static List<String> of(String plain) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(plain);
        while (matcher.find() && words.size() < MOST) {
            var word = matcher.group();
            words.add(Character.isDigit(word.charAt(0)) ? "0" : word);
        }
        return words;
    }

    static Map<Integer, Double> hashed(String plain) {
        var words = of(plain);
        var counts = new HashMap<Integer, Double>();
        var before = "^";
        for (var word : words) {
            counts.merge(place(word), 1.0, Double::sum);
            counts.merge(place(before + " " + word), 1.0, Double::sum);
            before = word;
        }
        double squares = 0;
        for (var entry : counts.entrySet()) {
            entry.setValue(1 + StrictMath.log(entry.getValue()));
            squares += entry.getValue() * entry.getValue();
        }
        double length = StrictMath.sqrt(squares);
        counts.replaceAll((_, count) -> count / length);
        return counts;
    }

    private static int place(String term) {
        int hash = term.hashCode();
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        hash ^= hash >>> 16;
        return hash & (PLACES - 1);
    }
}
