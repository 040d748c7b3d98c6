package dev.companion.stores.index;

import dev.companion.schemas.MemoryEvent.MemoriesRecalled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * How often one companion's memories were recalled: one small document beside them, so that a turn
 * that recalls a dozen does not write a dozen anew. No search sees it, as it has no audience.
 *
 * <p>Which of the memories that came to mind a reply used is not in the memory topic, so the first
 * {@value #FIRST} of them count, as replies seldom rest on more.
 *
 * @param counts by memory, the one recalled last at the end
 * @param seen the ids of the last facts that were counted, oldest first; each counts once
 */
record Recalls(UUID companion, SequencedMap<UUID, RecallCount> counts, List<UUID> seen) {

    static final int FIRST = 3;

    /** What was recalled longest ago is forgotten to have been; 56 KB in all. */
    static final int MOST = 2_000;

    /** Repeats later than this many would be counted again. */
    static final int MOST_SEEN = 128;

    private static final String OF = "recalls-of";
    private static final String COUNTS = "recalls";
    private static final String SEEN = "recalls-seen";
    private static final int ID = 2 * Long.BYTES;

    static Recalls none(UUID companion) {
        return new Recalls(companion, new LinkedHashMap<>(), List.of());
    }

    static Term term(UUID companion) {
        return new Term(OF, companion.toString());
    }

    Optional<RecallCount> of(UUID memory) {
        return Optional.ofNullable(counts.get(memory));
    }

    /** The counts after a fact; empty when it changes nothing. */
    Optional<Recalls> apply(UUID fact, MemoriesRecalled event) {
        if (seen.contains(fact) || event.recalled().isEmpty()) {
            return Optional.empty();
        }
        var after = new LinkedHashMap<>(counts);
        for (var recalled : event.recalled().stream().limit(FIRST).toList().reversed()) {
            var before = Optional.ofNullable(after.remove(recalled.memory()));
            after.put(
                    recalled.memory(),
                    before.map(count -> count.again(event.at()))
                            .orElse(RecallCount.once(event.at())));
        }
        while (after.size() > MOST) {
            after.pollFirstEntry();
        }
        var facts = new ArrayList<>(seen);
        facts.add(fact);
        var last = facts.subList(Math.max(0, facts.size() - MOST_SEEN), facts.size());
        return Optional.of(new Recalls(companion, after, List.copyOf(last)));
    }

    /** Of each memory its id, its count and its last time. */
    byte[] counted() {
        var counted = ByteBuffer.allocate(counts.size() * (ID + Integer.BYTES + Long.BYTES));
        for (var each : counts.entrySet()) {
            put(each.getKey(), counted)
                    .putInt(each.getValue().times())
                    .putLong(each.getValue().last().toEpochMilli());
        }
        return counted.array();
    }

    byte[] facts() {
        var facts = ByteBuffer.allocate(seen.size() * ID);
        seen.forEach(fact -> put(fact, facts));
        return facts.array();
    }

    /** Reads {@link #counted} and {@link #facts}. */
    static Recalls of(UUID companion, ByteBuffer counted, ByteBuffer facts) {
        return new Recalls(companion, counts(counted), ids(facts));
    }

    Document written() {
        var document = new Document();
        document.add(new StringField(OF, companion.toString(), Field.Store.NO));
        document.add(new BinaryDocValuesField(COUNTS, new BytesRef(counted())));
        document.add(new BinaryDocValuesField(SEEN, new BytesRef(facts())));
        return document;
    }

    /** What the index knows of them. */
    static Recalls in(IndexSearcher index, UUID companion) throws IOException {
        var hits = index.search(new TermQuery(term(companion)), 1).scoreDocs;
        if (hits.length == 0) {
            return none(companion);
        }
        var leaves = index.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hits[0].doc, leaves));
        int doc = hits[0].doc - leaf.docBase;
        return of(companion, bytes(leaf, doc, COUNTS), bytes(leaf, doc, SEEN));
    }

    private static ByteBuffer bytes(LeafReaderContext leaf, int doc, String field)
            throws IOException {
        var column = DocValues.getBinary(leaf.reader(), field);
        if (!column.advanceExact(doc)) {
            throw new IOException("document " + doc + " has no " + field);
        }
        var bytes = column.binaryValue();
        return ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
    }

    private static SequencedMap<UUID, RecallCount> counts(ByteBuffer from) {
        var counts = new LinkedHashMap<UUID, RecallCount>();
        while (from.hasRemaining()) {
            var memory = id(from);
            int times = from.getInt();
            counts.put(memory, new RecallCount(times, Instant.ofEpochMilli(from.getLong())));
        }
        return counts;
    }

    private static List<UUID> ids(ByteBuffer from) {
        var ids = new ArrayList<UUID>();
        while (from.hasRemaining()) {
            ids.add(id(from));
        }
        return List.copyOf(ids);
    }

    private static ByteBuffer put(UUID id, ByteBuffer into) {
        return into.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }
}
