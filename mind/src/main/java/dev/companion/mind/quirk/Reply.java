package dev.companion.mind.quirk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A reply, read once for all detectors.
 *
 * @param text as written, stripped
 * @param lower the same in lower case with plain apostrophes
 * @param words of {@code lower}
 * @param clauses the words again, as written, cut at punctuation
 * @param said the words of the line it answered
 * @param saidText those words with a blank around each
 */
record Reply(
        String text,
        String lower,
        List<String> words,
        List<List<String>> clauses,
        Set<String> said,
        String saidText) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'\\p{L}+)*+");
    private static final Pattern I = Pattern.compile("I(?:'\\p{L}+)?");
    private static final Pattern CUT = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\s'_/@#&-]++| - ");

    Reply {
        words = List.copyOf(words);
        clauses = List.copyOf(clauses);
        said = Set.copyOf(said);
    }

    static Reply of(Exchange exchange, int mostCharacters) {
        var text = plain(exchange.reply(), mostCharacters);
        var lower = text.toLowerCase(Locale.ROOT);
        var saidWords =
                exchange.said()
                        .map(said -> words(plain(said, mostCharacters).toLowerCase(Locale.ROOT)))
                        .orElse(List.of());
        var clauses = new ArrayList<List<String>>();
        for (var clause : CUT.split(text, -1)) {
            var words = words(clause);
            if (!words.isEmpty()) {
                clauses.add(words);
            }
        }
        return new Reply(
                text, lower, words(lower), clauses, new HashSet<>(saidWords), spaced(saidWords));
    }

    /** The words with a blank around each, so that a phrase can be looked up as a substring. */
    static String spaced(List<String> words) {
        return words.isEmpty() ? "" : " " + String.join(" ", words) + " ";
    }

    /** What stands after the last letter or digit: marks, emoji. */
    String ending() {
        int from = text.length();
        while (from > 0 && !Character.isLetterOrDigit(text.codePointBefore(from))) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        return text.substring(from);
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(lower).find();
    }

    /** Whether a word inside a sentence is written like a name. */
    static boolean isName(String word) {
        return Character.isUpperCase(word.codePointAt(0))
                && !word.equals(word.toUpperCase(Locale.ROOT))
                && !I.matcher(word).matches();
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    private static String plain(String text, int mostCharacters) {
        var cut = text.length() <= mostCharacters ? text : text.substring(0, mostCharacters);
        return cut.replace('’', '\'').strip();
    }
}
