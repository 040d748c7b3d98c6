package dev.companion.stores.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Reads the columns of every document it is run over: one person's memories, which are few enough,
 * while a graph over everyone's vectors would have to be searched past all the others'.
 */
final class Gathering implements CollectorManager<Gathering.Share, List<Leaf>> {

    private final Optional<Direction> wanted;

    Gathering(Optional<Direction> wanted) {
        this.wanted = wanted;
    }

    @Override
    public Share newCollector() {
        return new Share();
    }

    @Override
    public List<Leaf> reduce(Collection<Share> shares) throws IOException {
        var leaves = new ArrayList<Leaf>();
        for (var share : shares) {
            for (var leaf : share.leaves) {
                leaf.read(wanted);
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    /** One thread's share. */
    static final class Share extends SimpleCollector {

        private final List<Leaf> leaves = new ArrayList<>();

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            leaves.add(new Leaf(context));
        }

        @Override
        public void collect(int doc) {
            leaves.getLast().add(doc);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
