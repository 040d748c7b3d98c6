package dev.companion.stores.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * A memory as a Lucene document and back. Changing what is written here changes {@link
 * IndexFolder#LAYOUT}.
 */
final class Documents {

    static final String KEY = "key";
    static final String CONVERSATION = "conversation";
    static final String TURN = "turn";
    static final String TYPE = "type";
    static final String GONE = "gone";

    /** A conversation in one place: what those who may see a line may see around it. */
    static final String TALK = "talk";

    static final String AT = "at";

    private static final String COMPANION = "companion";

    /** One companion's documents lie side by side, newest first: a scan reads one run of bytes. */
    static final Sort ORDER =
            new Sort(
                    new SortField(COMPANION, SortField.Type.STRING),
                    new SortField(TURN, SortField.Type.LONG, true),
                    new SortField(AT, SortField.Type.LONG, true));

    private Documents() {}

    static Term term(Memory.Key key) {
        return new Term(KEY, key.term());
    }

    /** What the keys of all memories of this companion begin with. */
    static Term all(UUID companion) {
        return new Term(KEY, companion + "/");
    }

    /** What a memory of this companion carries that must not come to mind any more. */
    static Term gone(UUID companion) {
        return new Term(GONE, companion.toString());
    }

    static Document written(Memory memory) throws IOException {
        var document = new Document();
        document.add(new StringField(KEY, memory.key().term(), Field.Store.NO));
        document.add(new BinaryDocValuesField(Told.COLUMN, Told.of(memory).written()));
        var companion = new BytesRef(memory.key().companion().toString());
        document.add(new SortedDocValuesField(COMPANION, companion));
        memory.episode().ifPresent(episode -> write(episode, document));
        if (memory.standing().isFindable()) {
            memory.episode().ifPresent(episode -> Audience.mark(document, episode));
        } else {
            var gone = gone(memory.key().companion());
            document.add(new StringField(gone.field(), gone.bytes(), Field.Store.NO));
        }
        memory.vectors()
                .forEach((space, vector) ->
                        document.add(new BinaryDocValuesField(space.field(), bytes(vector))));
        return document;
    }

    /** What was made of several conversations has nothing around it. */
    static String talk(Episode episode) {
        var around =
                switch (episode.type()) {
                    case EPISODIC, DOCUMENT -> episode.conversation();
                    case SEMANTIC, FACTUAL, EMOTIONAL -> episode.id();
                };
        return around + "/" + episode.place();
    }

    private static void write(Episode episode, Document document) {
        var conversation = episode.conversation().toString();
        document.add(new StringField(CONVERSATION, conversation, Field.Store.NO));
        document.add(new SortedDocValuesField(TALK, new BytesRef(talk(episode))));
        document.add(new NumericDocValuesField(TURN, episode.turn()));
        document.add(new NumericDocValuesField(AT, episode.at().toEpochMilli()));
        document.add(new TextField(Words.TURN, Words.wellFormed(episode.text()), Field.Store.NO));
        document.add(new StringField(TYPE, episode.type().name(), Field.Store.NO));
    }

    /** All of it, vectors of every model too. */
    static Memory memory(LeafReaderContext leaf, int doc) throws IOException {
        var told = Told.of(leaf, doc);
        var vectors = new HashMap<Space, float[]>();
        for (var field : leaf.reader().getFieldInfos()) {
            var space = Space.ofField(field.name);
            if (space.isPresent()) {
                vector(leaf, doc, space.get()).ifPresent(v -> vectors.put(space.get(), v));
            }
        }
        return new Memory(
                told.key(),
                told.episode(),
                told.importance(),
                told.standing(),
                told.changes(),
                Map.copyOf(vectors));
    }

    static Optional<float[]> vector(LeafReaderContext leaf, int doc, Space space)
            throws IOException {
        var column = leaf.reader().getBinaryDocValues(space.field());
        if (column == null || !column.advanceExact(doc)) {
            return Optional.empty();
        }
        return Optional.of(floats(column.binaryValue()));
    }

    /** A vector as it was before it was stored. */
    static float[] floats(BytesRef stored) {
        var vector = new float[stored.length / Float.BYTES];
        ByteBuffer.wrap(stored.bytes, stored.offset, stored.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(vector);
        return vector;
    }

    private static BytesRef bytes(float[] vector) {
        var buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
        buffer.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(vector);
        return new BytesRef(buffer.array());
    }
}
