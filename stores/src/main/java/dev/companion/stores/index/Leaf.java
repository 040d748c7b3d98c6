package dev.companion.stores.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.SmallFloat;

/** What a search reads of one segment: a column each of what it computes with. */
final class Leaf implements Columns {

    private final LeafReaderContext context;
    private int size;
    private int[] docs = new int[64];
    private long[] turns = {};
    private long[] at = {};
    private int[] lengths = {};
    private double[] cosines = {};
    private String[] talks = {};

    Leaf(LeafReaderContext context) {
        this.context = context;
    }

    /** Documents come in order. */
    void add(int doc) {
        docs = ArrayUtil.grow(docs, size + 1);
        docs[size++] = doc;
    }

    @Override
    public int size() {
        return size;
    }

    LeafReaderContext context() {
        return context;
    }

    int doc(int place) {
        return docs[place];
    }

    @Override
    public Row row(int source, int place) {
        return new Row(
                source,
                place,
                talks[place],
                turns[place],
                at[place],
                lengths[place],
                cosines[place]);
    }

    /** Reads the columns of the documents that were added. */
    void read(Optional<Direction> wanted) throws IOException {
        var reader = context.reader();
        turns = numbers(reader.getNumericDocValues(Documents.TURN));
        at = numbers(reader.getNumericDocValues(Documents.AT));
        lengths = new int[size];
        var norms = numbers(reader.getNormValues(Words.TURN));
        for (int i = 0; i < size; i++) {
            lengths[i] = SmallFloat.byte4ToInt((byte) norms[i]);
        }
        talks = talks(reader.getSortedDocValues(Documents.TALK));
        cosines = new double[size];
        Arrays.fill(cosines, Double.NaN);
        if (wanted.isPresent()) {
            var column = reader.getBinaryDocValues(wanted.get().space().field());
            if (column != null) {
                compare(wanted.get(), column);
            }
        }
    }

    /** Where a word stands among the documents, by their places here. */
    @Override
    public void find(String word, Found found) throws IOException {
        if (size == 0) {
            return;
        }
        var postings = context.reader().postings(new Term(Words.TURN, word), PostingsEnum.FREQS);
        if (postings == null) {
            return;
        }
        int place = 0;
        int doc = postings.advance(docs[0]);
        while (doc != DocIdSetIterator.NO_MORE_DOCS && doc <= docs[size - 1]) {
            while (docs[place] < doc) {
                place++;
            }
            if (docs[place] == doc) {
                found.in(place, postings.freq());
            }
            doc = postings.nextDoc();
        }
    }

    private void compare(Direction wanted, BinaryDocValues column) throws IOException {
        var seen = new float[wanted.space().dimension()];
        for (int i = 0; i < size; i++) {
            if (column.advanceExact(docs[i])) {
                Documents.read(column, seen);
                cosines[i] = wanted.cosine(seen);
            }
        }
    }

    private long[] numbers(NumericDocValues column) throws IOException {
        var numbers = new long[size];
        for (int i = 0; i < size && column != null; i++) {
            numbers[i] = column.advanceExact(docs[i]) ? column.longValue() : 0;
        }
        return numbers;
    }

    private String[] talks(SortedDocValues column) throws IOException {
        var names = new String[size];
        Arrays.fill(names, "");
        int last = -1;
        for (int i = 0; i < size && column != null; i++) {
            if (column.advanceExact(docs[i])) {
                boolean same = i > 0 && column.ordValue() == last;
                last = column.ordValue();
                names[i] = same ? names[i - 1] : column.lookupOrd(last).utf8ToString();
            }
        }
        return names;
    }
}
