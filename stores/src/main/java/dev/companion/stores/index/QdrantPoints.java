package dev.companion.stores.index;

import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.value;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Pad;
import dev.companion.schemas.Speaker;
import io.qdrant.client.VectorFactory;
import io.qdrant.client.VectorOutputHelper;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.VectorsOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A memory as a point and back. A change here changes {@link QdrantProgress#LAYOUT}. */
final class QdrantPoints {

    static final String MEMORY = "memory_id";
    static final String CONVERSATION = "conversation_id";
    static final String PLACE = "place";

    private static final String CONTENT = "content";
    private static final String TYPE = "memory_type";
    private static final String EMOTION = "emotion_context";
    private static final String SPEAKER = "speaker";
    private static final String SOURCES = "source_episodic_ids";
    private static final String IMPORTANCE = "importance";
    private static final String TALK = "talk";
    private static final String LENGTH = "length";
    private static final String MARKS = "marks";
    private static final String CHANGES = "changes";
    private static final String MOOD = "mood";
    private static final String DOCUMENT = "document_name";

    private QdrantPoints() {}

    /** A memory's id is only unique together with whose it is, so the point's is made of both. */
    static PointId pointId(Memory.Key key) {
        return id(UUID.nameUUIDFromBytes(key.term().getBytes(StandardCharsets.UTF_8)));
    }

    /** The points of these ids, as far as a shelf has them. */
    static GetPoints.Builder named(Shelf shelf, List<PointId> ids) {
        return GetPoints.newBuilder().setCollectionName(shelf.collection()).addAllIds(ids);
    }

    /** The payload that a search computes with. */
    static List<String> columns(Shelf shelf) {
        return List.of(TALK, LENGTH, shelf.order(), shelf.time());
    }

    static String talk(Map<String, Value> payload) {
        return text(payload, TALK);
    }

    /** In words. */
    static int length(Map<String, Value> payload) {
        return Math.toIntExact(field(payload, LENGTH).getIntegerValue());
    }

    static long turn(Map<String, Value> payload, Shelf shelf) {
        return field(payload, shelf.order()).getIntegerValue();
    }

    static PointStruct written(Memory memory) {
        var vectors = new HashMap<String, Vector>();
        memory.vectors()
                .forEach((space, vector) ->
                        vectors.put(QdrantSchema.vectorName(space), VectorFactory.vector(vector)));
        memory.episode()
                .map(episode -> SparseWords.of(episode.text()))
                .filter(some -> !some.indices().isEmpty())
                .ifPresent(some ->
                        vectors.put(
                                SparseWords.NAME,
                                VectorFactory.vector(some.values(), some.indices())));
        return PointStruct.newBuilder()
                .setId(pointId(memory.key()))
                .putAllPayload(payload(memory))
                .setVectors(VectorsFactory.namedVectors(vectors))
                .build();
    }

    private static Map<String, Value> payload(Memory memory) {
        var payload = new HashMap<String, Value>();
        payload.put(QdrantAudience.OWNER, value(memory.key().companion().toString()));
        payload.put(MEMORY, value(memory.key().memory().toString()));
        payload.put(MARKS, texts(memory.standing().marks(), Enum::name));
        payload.put(CHANGES, texts(memory.changes(), UUID::toString));
        memory.importance().ifPresent(importance -> payload.put(IMPORTANCE, value(importance)));
        memory.episode().ifPresent(episode -> describe(episode, payload));
        if (memory.standing().isFindable()) {
            memory.episode()
                    .ifPresent(episode ->
                            payload.put(
                                    QdrantAudience.HEARD_IN,
                                    texts(Audience.audible(episode.place()), Enum::name)));
        }
        return payload;
    }

    private static void describe(Episode episode, Map<String, Value> payload) {
        var shelf = Shelf.of(episode);
        payload.put(CONTENT, value(Words.wellFormed(episode.text())));
        payload.put(shelf.time(), value(episode.at().toString()));
        payload.put(shelf.order(), value(episode.turn()));
        payload.put(TYPE, value(episode.type().name()));
        payload.put(EMOTION, value(episode.emotion()));
        payload.put(DOCUMENT, value(episode.document()));
        payload.put(SPEAKER, value(episode.speaker().name()));
        payload.put(PLACE, value(episode.place().name()));
        payload.put(CONVERSATION, value(episode.conversation().toString()));
        payload.put(TALK, value(Documents.talk(episode)));
        payload.put(
                LENGTH,
                value(
                        Words.counted(episode.text()).values().stream()
                                .mapToLong(Integer::intValue)
                                .sum()));
        payload.put(SOURCES, texts(List.of(episode.source()), UUID::toString));
        episode.mood()
                .ifPresent(mood ->
                        payload.put(
                                MOOD,
                                list(
                                        List.of(
                                                value(mood.pleasure()),
                                                value(mood.arousal()),
                                                value(mood.dominance())))));
    }

    private static <T> Value texts(Collection<T> things, Function<T, String> text) {
        return list(things.stream().map(thing -> value(text.apply(thing))).toList());
    }

    /** All of it, vectors of every model too. */
    static Memory memory(Map<String, Value> payload, VectorsOutput vectors) {
        var known = new HashMap<Space, float[]>();
        for (var name : vectors.getVectors().getVectorsMap().keySet()) {
            var space = QdrantSchema.spaceOf(name);
            space.ifPresent(s -> vector(vectors, s).ifPresent(found -> known.put(s, found)));
        }
        return new Memory(
                key(payload),
                payload.containsKey(CONTENT) ? Optional.of(episode(payload)) : Optional.empty(),
                importance(payload),
                standing(payload),
                texts(payload, CHANGES).stream().map(UUID::fromString).toList(),
                known);
    }

    static Memory.Key key(Map<String, Value> payload) {
        return new Memory.Key(
                UUID.fromString(text(payload, QdrantAudience.OWNER)),
                UUID.fromString(text(payload, MEMORY)));
    }

    static Episode episode(Map<String, Value> payload) {
        var key = key(payload);
        var type = MemoryType.valueOf(text(payload, TYPE));
        var shelf = Shelf.of(type);
        return new Episode(
                key.companion(),
                key.memory(),
                type,
                UUID.fromString(texts(payload, SOURCES).getFirst()),
                Speaker.valueOf(text(payload, SPEAKER)),
                Place.valueOf(text(payload, PLACE)),
                UUID.fromString(text(payload, CONVERSATION)),
                turn(payload, shelf),
                Instant.parse(text(payload, shelf.time())),
                text(payload, EMOTION),
                text(payload, CONTENT),
                text(payload, DOCUMENT),
                mood(payload));
    }

    private static Optional<Pad> mood(Map<String, Value> payload) {
        var pad = field(payload, MOOD).getListValue().getValuesList();
        return pad.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Pad(
                                pad.get(0).getDoubleValue(),
                                pad.get(1).getDoubleValue(),
                                pad.get(2).getDoubleValue()));
    }

    static Standing standing(Map<String, Value> payload) {
        return new Standing(
                texts(payload, MARKS).stream()
                        .map(Standing.Mark::valueOf)
                        .collect(Collectors.toSet()));
    }

    static OptionalDouble importance(Map<String, Value> payload) {
        return payload.containsKey(IMPORTANCE)
                ? OptionalDouble.of(field(payload, IMPORTANCE).getDoubleValue())
                : OptionalDouble.empty();
    }

    static Optional<float[]> vector(VectorsOutput vectors, Space space) {
        var named = vectors.getVectors().getVectorsMap().get(QdrantSchema.vectorName(space));
        if (named == null) {
            return Optional.empty();
        }
        var data = VectorOutputHelper.getDenseVector(named).getDataList();
        var vector = new float[data.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = data.get(i);
        }
        return Optional.of(vector);
    }

    private static List<String> texts(Map<String, Value> payload, String field) {
        return field(payload, field).getListValue().getValuesList().stream()
                .map(Value::getStringValue)
                .toList();
    }

    static String text(Map<String, Value> payload, String field) {
        return field(payload, field).getStringValue();
    }

    private static Value field(Map<String, Value> payload, String field) {
        return payload.getOrDefault(field, Value.getDefaultInstance());
    }
}
