package dev.companion.stores.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** What the Lucene files hold already. */
record StoredInFiles(IndexSearcher index) implements Stored {

    /** A document has fewer. */
    private static final int MOST_PASSAGES = 10_000;

    @Override
    public Map<Memory.Key, Memory> known(Collection<Memory.Key> keys) throws IOException {
        var known = new HashMap<Memory.Key, Memory>();
        if (keys.isEmpty()) {
            return known;
        }
        var terms = keys.stream().map(key -> new BytesRef(key.term())).toList();
        var hits = index.search(new TermInSetQuery(Documents.KEY, terms), keys.size());
        for (var memory : memories(hits)) {
            known.put(memory.key(), memory);
        }
        return known;
    }

    @Override
    public List<Memory> passages(UUID companion, UUID document) throws IOException {
        var wanted = Audience.alone(companion).only(Newest.inConversation(document));
        return memories(index.search(wanted, MOST_PASSAGES));
    }

    @Override
    public Recalls recalls(UUID companion) throws IOException {
        return Recalls.in(index, companion);
    }

    private List<Memory> memories(TopDocs hits) throws IOException {
        var leaves = index.getIndexReader().leaves();
        var memories = new ArrayList<Memory>();
        for (var hit : hits.scoreDocs) {
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            memories.add(Documents.memory(leaf, hit.doc - leaf.docBase));
        }
        return memories;
    }
}
