package dev.companion.mind.voice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts text into words. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

    private Words() {}

    /** A word and where it stands. */
    public record Word(String text, int start, int end) {
        public String lower() {
            return Words.lower(text);
        }

        public boolean capitalised() {
            return Character.isUpperCase(text.codePointAt(0));
        }
    }

    public static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        }
        return words;
    }

    public static List<String> lowerIn(String text) {
        return in(text).stream().map(Word::lower).toList();
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** The stems of the words that carry meaning. */
    public static Set<String> content(String text) {
        Set<String> stems = new LinkedHashSet<>();
        for (var word : lowerIn(text)) {
            if (!Lexicon.STOP.contains(word)) {
                stems.add(Stem.of(word));
            }
        }
        return stems;
    }

    public static String capitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    static String uncapitalised(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toLowerCase(Locale.ROOT) + text.substring(first);
    }
}
