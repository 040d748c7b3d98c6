package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Speaker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
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
    private static final String DOCUMENT = "document";
    private static final String MOOD = "mood";

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

    /** What a memory of this companion carries that must not come to mind any more. */
    static Term gone(UUID companion) {
        return new Term(GONE, companion.toString());
    }

    static Document written(Memory memory) {
        var document = new Document();
        document.add(new StringField(KEY, memory.key().term(), Field.Store.YES));
        var companion = new BytesRef(memory.key().companion().toString());
        document.add(new SortedDocValuesField(COMPANION, companion));
        memory.episode().ifPresent(episode -> write(episode, document));
        if (memory.standing().isFindable()) {
            memory.episode().ifPresent(episode -> Audience.mark(document, episode));
        } else {
            var gone = gone(memory.key().companion());
            document.add(new StringField(gone.field(), gone.bytes(), Field.Store.NO));
        }
        for (var mark : memory.standing().marks()) {
            document.add(new StoredField("mark", mark.name()));
        }
        memory.importance().ifPresent(value -> document.add(new StoredField("importance", value)));
        memory.changes().forEach(id -> document.add(new StoredField("change", id.toString())));
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
        document.add(new StringField(CONVERSATION, conversation, Field.Store.YES));
        document.add(new SortedDocValuesField(TALK, new BytesRef(talk(episode))));
        document.add(new NumericDocValuesField(TURN, episode.turn()));
        document.add(new NumericDocValuesField(AT, episode.at().toEpochMilli()));
        document.add(new TextField(Words.TURN, Words.wellFormed(episode.text()), Field.Store.YES));
        document.add(new StringField(TYPE, episode.type().name(), Field.Store.YES));
        document.add(new StoredField("source", episode.source().toString()));
        document.add(new StoredField("speaker", episode.speaker().name()));
        document.add(new StoredField("place", episode.place().name()));
        document.add(new StoredField(TURN, episode.turn()));
        document.add(new StoredField(AT, episode.at().toString()));
        document.add(new StoredField("emotion", episode.emotion()));
        document.add(new StoredField(DOCUMENT, episode.document()));
        episode.mood()
                .ifPresent(mood -> {
                    document.add(new StoredField(MOOD, mood.pleasure()));
                    document.add(new StoredField(MOOD, mood.arousal()));
                    document.add(new StoredField(MOOD, mood.dominance()));
                });
    }

    /** All of it, vectors of every model too. */
    static Memory memory(LeafReaderContext leaf, int doc) throws IOException {
        var stored = stored(leaf, doc);
        var vectors = new HashMap<Space, float[]>();
        for (var field : leaf.reader().getFieldInfos()) {
            var space = Space.ofField(field.name);
            if (space.isPresent()) {
                vector(leaf, doc, space.get()).ifPresent(v -> vectors.put(space.get(), v));
            }
        }
        return new Memory(
                key(stored),
                stored.getField(Words.TURN) == null
                        ? Optional.empty()
                        : Optional.of(episode(stored)),
                importance(stored),
                standing(stored),
                Arrays.stream(stored.getValues("change")).map(UUID::fromString).toList(),
                Map.copyOf(vectors));
    }

    static Document stored(LeafReaderContext leaf, int doc) throws IOException {
        return leaf.reader().storedFields().document(doc);
    }

    static Memory.Key key(Document stored) {
        var key = stored.get(KEY).split("/", 2);
        return new Memory.Key(UUID.fromString(key[0]), UUID.fromString(key[1]));
    }

    static Episode episode(Document stored) {
        var key = key(stored);
        return new Episode(
                key.companion(),
                key.memory(),
                MemoryType.valueOf(stored.get(TYPE)),
                UUID.fromString(stored.get("source")),
                Speaker.valueOf(stored.get("speaker")),
                Place.valueOf(stored.get("place")),
                UUID.fromString(stored.get(CONVERSATION)),
                stored.getField(TURN).numericValue().longValue(),
                Instant.parse(stored.get(AT)),
                stored.get("emotion"),
                stored.get(Words.TURN),
                stored.get(DOCUMENT),
                mood(stored.getFields(MOOD)));
    }

    private static Optional<Pad> mood(IndexableField... written) {
        var values = Arrays.stream(written).mapToDouble(f -> f.numericValue().doubleValue());
        var pad = values.toArray();
        return pad.length == 0 ? Optional.empty() : Optional.of(new Pad(pad[0], pad[1], pad[2]));
    }

    static Standing standing(Document stored) {
        return new Standing(
                Arrays.stream(stored.getValues("mark"))
                        .map(Standing.Mark::valueOf)
                        .collect(Collectors.toSet()));
    }

    static OptionalDouble importance(Document stored) {
        var field = stored.getField("importance");
        return field == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(field.numericValue().doubleValue());
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
