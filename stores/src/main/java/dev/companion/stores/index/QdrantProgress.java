package dev.companion.stores.index;

import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.value;

import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the log was read, as a point on {@link Shelf#ASIDE}, with the layout it was read into.
 */
final class QdrantProgress {

    /**
     * What {@link QdrantPoints}, {@link QdrantRecalls}, {@link QdrantSchema} and {@link
     * SparseWords} write.
     */
    static final String LAYOUT = "2";

    /** Memories have UUIDs, this one a number. */
    static final long POINT = 1;

    private static final String LAYOUT_FIELD = "layout";
    private static final String PREFIX = "next/";

    private QdrantProgress() {}

    /** Whether the point is there, and of this layout. */
    static boolean isOf(List<RetrievedPoint> point) {
        return point.stream()
                .anyMatch(p ->
                        p.getPayloadOrDefault(LAYOUT_FIELD, value(""))
                                .getStringValue()
                                .equals(LAYOUT));
    }

    static Map<Integer, Long> next(List<RetrievedPoint> point) {
        var next = new HashMap<Integer, Long>();
        for (var each : point) {
            each.getPayloadMap()
                    .forEach((field, offset) -> {
                        if (field.startsWith(PREFIX)) {
                            int partition = Integer.parseInt(field.substring(PREFIX.length()));
                            next.put(partition, offset.getIntegerValue());
                        }
                    });
        }
        return Map.copyOf(next);
    }

    static void write(QdrantWire wire, Map<Integer, Long> next) {
        var payload = new HashMap<String, Value>();
        payload.put(LAYOUT_FIELD, value(LAYOUT));
        next.forEach((partition, offset) -> payload.put(PREFIX + partition, value(offset)));
        var point =
                PointStruct.newBuilder()
                        .setId(id(POINT))
                        .putAllPayload(payload)
                        .setVectors(VectorsFactory.namedVectors(Map.of()));
        var request =
                UpsertPoints.newBuilder()
                        .setCollectionName(Shelf.ASIDE.collection())
                        .setWait(true)
                        .addPoints(point)
                        .build();
        wire.answer(wire.ask().upsertAsync(request, QdrantWire.WRITING));
    }
}
