package dev.companion.stores.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes words, when it is stored and when it is looked for: lower case, no possessive,
 * 33 stop words left out, Porter's stems.
 */
final class Words {

    static final Analyzer ANALYZER = new EnglishAnalyzer();

    static final String TURN = "turn-text";

    /** Distinct words of a query that are looked for; a longer text is cut here. */
    private static final int MOST_WORDS = 96;

    private Words() {}

    /** The text with every half of a surrogate pair replaced: the tokenizer stops at one. */
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The different words to look for. */
    static List<String> of(String text) {
        return counted(text).keySet().stream().limit(MOST_WORDS).toList();
    }

    /** How often each word is there. */
    static Map<String, Integer> counted(String text) {
        var words = new LinkedHashMap<String, Integer>();
        try (var tokens = ANALYZER.tokenStream(TURN, wellFormed(text))) {
            var token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.merge(token.toString(), 1, Integer::sum);
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory", e);
        }
    }
}
