package dev.companion.stores.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Looks at every vector of one space among the documents it is run over, and keeps the nearest.
 * Exact: one person's memories are few enough, and a graph over everyone's would have to be
 * searched past all the others'.
 */
final class DenseScan implements CollectorManager<DenseScan.Scan, List<ScoreDoc>> {

    private static final Comparator<ScoreDoc> BEST_FIRST =
            Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score)
                    .thenComparingInt(hit -> hit.doc);

    private final Direction wanted;
    private final int limit;

    DenseScan(Direction wanted, int limit) {
        this.wanted = wanted;
        this.limit = limit;
    }

    @Override
    public Scan newCollector() {
        return new Scan();
    }

    @Override
    public List<ScoreDoc> reduce(Collection<Scan> scans) {
        return scans.stream()
                .flatMap(scan -> scan.best.stream())
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** One thread's share of the scan. */
    final class Scan extends SimpleCollector {

        private final PriorityQueue<ScoreDoc> best = new PriorityQueue<>(BEST_FIRST.reversed());
        private final float[] seen = new float[wanted.space().dimension()];
        private BinaryDocValues vectors = DocValues.emptyBinary();
        private int base;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            var column = leaf.reader().getBinaryDocValues(wanted.space().field());
            vectors = column == null ? DocValues.emptyBinary() : column;
            base = leaf.docBase;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (!vectors.advanceExact(doc)) {
                return;
            }
            Documents.read(vectors, seen);
            float cosine = wanted.cosine(seen);
            if (best.size() < limit || cosine > best.element().score) {
                best.add(new ScoreDoc(base + doc, cosine));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
