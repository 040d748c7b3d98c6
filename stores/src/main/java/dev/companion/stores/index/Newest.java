package dev.companion.stores.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/** The last episodes among those that are wanted. */
final class Newest {

    private Newest() {}

    static Query inConversation(UUID conversation) {
        return new TermQuery(new Term(Documents.CONVERSATION, conversation.toString()));
    }

    /** Newest first. The files are kept in that order, so that only so many are looked at. */
    static List<Episode> of(IndexSearcher index, Query wanted, int limit) throws IOException {
        var hits =
                index.search(wanted, new TopFieldCollectorManager(Documents.ORDER, limit, limit));
        var leaves = index.getIndexReader().leaves();
        var episodes = new ArrayList<Episode>();
        for (var hit : hits.scoreDocs) {
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            Told.of(leaf, hit.doc - leaf.docBase).episode().ifPresent(episodes::add);
        }
        return episodes;
    }
}
