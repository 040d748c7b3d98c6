package dev.companion.stores.index;

import dev.companion.schemas.DocumentEvent.DocumentRemoved;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What the memories that some facts are about become by them. */
final class Batch {

    /** A document has fewer. */
    private static final int MOST_PASSAGES = 10_000;

    private final Map<Memory.Key, Memory> before;
    private final Map<Memory.Key, Memory> after = new LinkedHashMap<>();

    private Batch(Map<Memory.Key, Memory> before) {
        this.before = before;
    }

    static Batch of(List<Recorded<MemoryEvent>> facts, IndexSearcher index) throws IOException {
        var keys =
                facts.stream()
                        .flatMap(f -> Memory.about(f.companion(), f.id(), f.event()).stream())
                        .distinct()
                        .toList();
        var batch = new Batch(known(keys, index));
        for (var fact : facts) {
            for (var key : Memory.about(fact.companion(), fact.id(), fact.event())) {
                batch.apply(key, fact);
            }
            if (fact.event() instanceof DocumentRemoved(_, UUID document)) {
                batch.passages(fact.companion(), document, index)
                        .forEach(passage -> batch.apply(passage, fact));
            }
        }
        return batch;
    }

    /** The memories that are not as they were. */
    List<Memory> changed() {
        return List.copyOf(after.values());
    }

    private void apply(Memory.Key key, Recorded<MemoryEvent> fact) {
        var old = after.getOrDefault(key, before.getOrDefault(key, Memory.unknown(key)));
        old.apply(fact.id(), fact.event()).ifPresent(changed -> after.put(key, changed));
    }

    /** Those of a document, in the index and in this batch. */
    private List<Memory.Key> passages(UUID companion, UUID document, IndexSearcher index)
            throws IOException {
        var here =
                after.values().stream()
                        .filter(memory ->
                                memory.key().companion().equals(companion)
                                        && memory.episode()
                                                .filter(e -> e.conversation().equals(document))
                                                .isPresent())
                        .map(Memory::key)
                        .toList();
        var wanted = Audience.alone(companion).only(Newest.inConversation(document));
        var stored = new ArrayList<>(here);
        for (var hit : index.search(wanted, MOST_PASSAGES).scoreDocs) {
            var leaf = leaf(hit.doc, index);
            var memory = Documents.memory(leaf, hit.doc - leaf.docBase);
            before.putIfAbsent(memory.key(), memory);
            stored.add(memory.key());
        }
        return stored.stream().distinct().toList();
    }

    private static LeafReaderContext leaf(int doc, IndexSearcher index) {
        var leaves = index.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }

    /** What the index holds of them; a key says whose it is, so nobody's is taken for another's. */
    private static Map<Memory.Key, Memory> known(Collection<Memory.Key> keys, IndexSearcher index)
            throws IOException {
        var known = new HashMap<Memory.Key, Memory>();
        if (keys.isEmpty()) {
            return known;
        }
        var terms = keys.stream().map(key -> new BytesRef(key.term())).toList();
        var hits = index.search(new TermInSetQuery(Documents.KEY, terms), keys.size());
        for (var hit : hits.scoreDocs) {
            var leaf = leaf(hit.doc, index);
            var memory = Documents.memory(leaf, hit.doc - leaf.docBase);
            known.put(memory.key(), memory);
        }
        return known;
    }
}
