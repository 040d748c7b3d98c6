package dev.companion.stores.index;

import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.value;

import io.qdrant.client.VectorsFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.PointStruct;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@link Recalls} as a point on {@link Shelf#ASIDE} and back. A change here changes {@link
 * QdrantProgress#LAYOUT}.
 */
final class QdrantRecalls {

    private static final String COUNTS = "recalls";
    private static final String SEEN = "recalls_seen";

    private QdrantRecalls() {}

    static PointStruct written(Recalls recalls) {
        var base64 = Base64.getEncoder();
        return PointStruct.newBuilder()
                .setId(pointId(recalls.companion()))
                .putPayload(COUNTS, value(base64.encodeToString(recalls.counted())))
                .putPayload(SEEN, value(base64.encodeToString(recalls.facts())))
                .setVectors(VectorsFactory.namedVectors(Map.of()))
                .build();
    }

    static Recalls in(QdrantWire wire, UUID companion) {
        var wanted =
                QdrantPoints.named(Shelf.ASIDE, List.of(pointId(companion)))
                        .setWithPayload(WithPayloadSelectorFactory.enable(true))
                        .build();
        return wire.answer(wire.ask().retrieveAsync(wanted, QdrantWire.READING)).stream()
                .findFirst()
                .map(point ->
                        Recalls.of(
                                companion,
                                bytes(QdrantPoints.text(point.getPayloadMap(), COUNTS)),
                                bytes(QdrantPoints.text(point.getPayloadMap(), SEEN))))
                .orElseGet(() -> Recalls.none(companion));
    }

    static PointId pointId(UUID companion) {
        var name = "recalls of " + companion;
        return id(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static ByteBuffer bytes(String base64) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64));
    }
}
