package dev.companion.stores.index;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What the memories that some facts are about become by them. */
final class Batch {

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
            Memory.about(fact.companion(), fact.id(), fact.event())
                    .ifPresent(key -> batch.apply(key, fact));
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

    /** What the index holds of them; a key says whose it is, so nobody's is taken for another's. */
    private static Map<Memory.Key, Memory> known(Collection<Memory.Key> keys, IndexSearcher index)
            throws IOException {
        var known = new HashMap<Memory.Key, Memory>();
        if (keys.isEmpty()) {
            return known;
        }
        var terms = keys.stream().map(key -> new BytesRef(key.term())).toList();
        var leaves = index.getIndexReader().leaves();
        var hits = index.search(new TermInSetQuery(Documents.KEY, terms), keys.size());
        for (var hit : hits.scoreDocs) {
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            var memory = Documents.memory(leaf, hit.doc - leaf.docBase);
            known.put(memory.key(), memory);
        }
        return known;
    }
}
