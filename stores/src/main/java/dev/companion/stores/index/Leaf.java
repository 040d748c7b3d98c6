package dev.companion.stores.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
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

    /** Reads what is told of some of the documents; their places come in order. */
    final class Details {

        private final BinaryDocValues told;
        private final Optional<BinaryDocValues> vectors;

        Details(Optional<Direction> wanted) throws IOException {
            this.told = DocValues.getBinary(context.reader(), Told.COLUMN);
            this.vectors =
                    wanted.isPresent()
                            ? Optional.ofNullable(
                                    context.reader()
                                            .getBinaryDocValues(wanted.get().space().field()))
                            : Optional.empty();
        }

        Told told(int place) throws IOException {
            if (!told.advanceExact(docs[place])) {
                throw new IOException("document " + docs[place] + " is of no memory");
            }
            return Told.of(told.binaryValue());
        }

        Optional<float[]> vector(int place) throws IOException {
            return vectors.isPresent() && vectors.get().advanceExact(docs[place])
                    ? Optional.of(Documents.floats(vectors.get().binaryValue()))
                    : Optional.empty();
        }
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
        for (int i = 0; i < size; i++) {
            if (column.advanceExact(docs[i])) {
                cosines[i] = wanted.cosine(column.binaryValue());
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
        var known = new HashMap<Integer, String>();
        for (int i = 0; i < size && column != null; i++) {
            if (column.advanceExact(docs[i])) {
                int talk = column.ordValue();
                var name = known.get(talk);
                if (name == null) {
                    name = column.lookupOrd(talk).utf8ToString();
                    known.put(talk, name);
                }
                names[i] = name;
            }
        }
        return names;
    }
}
