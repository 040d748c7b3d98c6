package dev.companion.stores.index;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * How often each word of {@link Words} is in a text, as a sparse vector. A dimension is MurmurHash3
 * (x86, 32 bits, seed 0) of a stem. A query of one word with the value 1 therefore scores as often
 * as the word is there, and finds what has it.
 *
 * @param indices ascending, each once
 */
record SparseWords(List<Integer> indices, List<Float> values) {

    /** The vector's name in a collection. */
    static final String NAME = "words";

    SparseWords {
        indices = List.copyOf(indices);
        values = List.copyOf(values);
    }

    static SparseWords of(String text) {
        var sum = new TreeMap<Integer, Float>();
        Words.counted(text)
                .forEach((word, times) -> sum.merge(dimension(word), (float) times, Float::sum));
        return new SparseWords(new ArrayList<>(sum.keySet()), new ArrayList<>(sum.values()));
    }

    static int dimension(String word) {
        return StringHelper.murmurhash3_x86_32(new BytesRef(word), 0);
    }
}
