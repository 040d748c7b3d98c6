package dev.companion.stores.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The words of {@link Words} as a sparse vector. A dimension is a word in one of the three fields:
 * MurmurHash3 (x86, 32 bits, seed 0) of {@code field/stem}. A memory's value there is
 *
 * <p>f / (f + k₁ · (1 − b + b · n / typical n))
 *
 * <p>for a word that is f times among the field's n, with k₁ = 1.2 and b = 0.75: BM25 as Lucene has
 * it, without the constant k₁ + 1. A query's value is the weight of the field. The collection
 * multiplies by ln(1 + (N − df + ½) / (df + ½)), so that the product is BM25 summed over the fields
 * with their weights. Words that share a dimension are added up.
 *
 * @param indices ascending, each once
 */
record SparseWords(List<Integer> indices, List<Float> values) {

    /** The vector's name in a collection. */
    static final String NAME = "words";

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /**
     * How long a field is taken to be on average, in stems; a collection does not tell. Only ratios
     * count: twice too much here lifts long texts by less than a third.
     */
    private static final Map<String, Double> TYPICAL =
            Map.of(Words.TURN, 12.0, Words.CONTEXT, 36.0, Words.DATE, 4.0);

    SparseWords {
        indices = List.copyOf(indices);
        values = List.copyOf(values);
    }

    /**
     * @param context the episode's text and those before it
     */
    static SparseWords of(Episode episode, String context) {
        var sum = new TreeMap<Integer, Float>();
        count(Words.TURN, episode.text(), sum);
        count(Words.CONTEXT, context, sum);
        count(Words.DATE, Words.date(episode.at()), sum);
        return of(sum);
    }

    /** What to look for; empty when the text has no words. */
    static Optional<SparseWords> query(String text) {
        var sum = new TreeMap<Integer, Float>();
        for (String word : Words.of(text)) {
            sum.merge(dimension(Words.TURN, word), Words.TURN_WEIGHT, Float::sum);
            sum.merge(dimension(Words.CONTEXT, word), Words.CONTEXT_WEIGHT, Float::sum);
            sum.merge(dimension(Words.DATE, word), Words.DATE_WEIGHT, Float::sum);
        }
        return sum.isEmpty() ? Optional.empty() : Optional.of(of(sum));
    }

    private static SparseWords of(Map<Integer, Float> sum) {
        return new SparseWords(new ArrayList<>(sum.keySet()), new ArrayList<>(sum.values()));
    }

    private static void count(String field, String text, Map<Integer, Float> sum) {
        var words = Words.counted(text);
        int length = words.values().stream().mapToInt(Integer::intValue).sum();
        double slack = K1 * (1 - B + B * length / TYPICAL.getOrDefault(field, 1.0));
        words.forEach((word, times) ->
                sum.merge(dimension(field, word), (float) (times / (times + slack)), Float::sum));
    }

    private static int dimension(String field, String word) {
        return StringHelper.murmurhash3_x86_32(new BytesRef(field + "/" + word), 0);
    }
}
