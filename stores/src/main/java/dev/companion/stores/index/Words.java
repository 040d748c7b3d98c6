package dev.companion.stores.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How text becomes words, when it is stored and when it is looked for: lower case, no possessive,
 * 33 stop words left out, Porter's stems.
 *
 * <p>score = BM25(turn) + 2 · BM25(turn and the two before it) + BM25(date in words), with BM25's
 * usual k₁ = 1.2 and b = 0.75 (Robertson and Zaragoza, 2009). The context finds the turn that says
 * "she" where an earlier one says who. Weights measured on LoCoMo: the other way round, with the
 * turn counting twice the context, the best ten held .65 of the evidence in place of .73.
 */
final class Words {

    static final Analyzer ANALYZER = new EnglishAnalyzer();

    static final String TURN = "turn-text";
    static final String CONTEXT = "context-text";
    static final String DATE = "date-text";

    private static final float TURN_WEIGHT = 1;
    private static final float CONTEXT_WEIGHT = 2;
    private static final float DATE_WEIGHT = 1;

    /** Distinct words of a query that are looked for; a longer text is cut here. */
    private static final int MOST_WORDS = 96;

    private static final DateTimeFormatter DATE_IN_WORDS =
            DateTimeFormatter.ofPattern("d MMMM uuuu EEEE", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Words() {}

    /** Such as "7 May 2023 Sunday", in UTC. */
    static String date(Instant at) {
        return DATE_IN_WORDS.format(at);
    }

    /** The text with every half of a surrogate pair replaced: the tokenizer stops at one. */
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Whatever shares a word with the text; empty when it has none. */
    static Optional<Query> query(String text) {
        var words = words(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var any = new BooleanQuery.Builder();
        for (String word : words) {
            any.add(weighted(TURN, word, TURN_WEIGHT), Occur.SHOULD);
            any.add(weighted(CONTEXT, word, CONTEXT_WEIGHT), Occur.SHOULD);
            any.add(weighted(DATE, word, DATE_WEIGHT), Occur.SHOULD);
        }
        return Optional.of(any.build());
    }

    private static Query weighted(String field, String word, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, word)), weight);
    }

    private static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        try (var tokens = ANALYZER.tokenStream(TURN, wellFormed(text))) {
            var token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < MOST_WORDS && tokens.incrementToken()) {
                words.add(token.toString());
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("reading a text in memory", e);
        }
    }
}
