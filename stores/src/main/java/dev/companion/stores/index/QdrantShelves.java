package dev.companion.stores.index;

import static io.qdrant.client.PointIdFactory.id;

import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Points.CreateVectorNameRequest;
import io.qdrant.client.grpc.Points.DenseVectorCreationConfig;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collections as they are on the other side. Looked at before first use and after every
 * failure, for they may have been lost, or be those of another layout: then all are begun anew.
 */
final class QdrantShelves {

    private static final Logger LOG = LoggerFactory.getLogger(QdrantShelves.class);
    private static final long NEVER = -1;

    private final QdrantWire wire;
    private volatile Map<Shelf, Set<String>> vectors = Map.of();
    private volatile long lookedAt = NEVER;

    QdrantShelves(QdrantWire wire) {
        this.wire = wire;
    }

    /**
     * Returns when the collections are there and known.
     *
     * @throws IndexAway also where somebody else's are in their place
     */
    void ready() {
        if (lookedAt == wire.failures()) {
            return;
        }
        synchronized (this) {
            long failures = wire.failures();
            if (lookedAt != failures) {
                look();
                lookedAt = failures;
            }
        }
    }

    private void look() {
        var present = new HashSet<>(wire.answer(wire.ask().listCollectionsAsync()));
        var wanted = Arrays.stream(Shelf.values()).map(Shelf::collection).toList();
        if (!present.containsAll(wanted) || !QdrantProgress.isOf(progressPoint())) {
            begin(present);
        }
        var known = new EnumMap<Shelf, Set<String>>(Shelf.class);
        for (var shelf : Shelf.values()) {
            var info = wire.answer(wire.ask().getCollectionInfoAsync(shelf.collection()));
            known.put(shelf, names(info));
        }
        vectors = known;
    }

    private static Set<String> names(CollectionInfo info) {
        return info.getConfig().getParams().getVectorsConfig().getParamsMap().getMapMap().keySet();
    }

    /** The point that says how far the log was read, if it is there. */
    List<RetrievedPoint> progressPoint() {
        var wanted =
                GetPoints.newBuilder()
                        .setCollectionName(Shelf.ASIDE.collection())
                        .addIds(id(QdrantProgress.POINT))
                        .setWithPayload(io.qdrant.client.WithPayloadSelectorFactory.enable(true))
                        .build();
        return wire.answer(wire.ask().retrieveAsync(wanted, QdrantWire.READING));
    }

    /**
     * In such an order that, wherever it is broken off, it is either begun again or done: the sign
     * that the others are ours goes last and comes first, and the note of the layout comes last.
     */
    private void begin(Set<String> present) {
        if (!present.contains(Shelf.ASIDE.collection())) {
            for (var shelf : Shelf.SEARCHED) {
                if (present.contains(shelf.collection())) {
                    throw new IndexAway(
                            "Qdrant holds a collection "
                                    + shelf.collection()
                                    + " that was not made here: expected none, or "
                                    + Shelf.ASIDE.collection()
                                    + " beside it. Delete it there, or name another Qdrant in"
                                    + " QDRANT_URL");
                }
            }
        }
        LOG.info("beginning the collections in Qdrant anew, to be filled from the log");
        for (var shelf : Shelf.values()) {
            if (present.contains(shelf.collection())) {
                wire.answer(
                        wire.ask().deleteCollectionAsync(shelf.collection(), QdrantWire.WRITING));
            }
        }
        create(Shelf.ASIDE);
        Shelf.SEARCHED.forEach(this::create);
        QdrantProgress.write(wire, Map.of());
    }

    private void create(Shelf shelf) {
        Duration patience = QdrantWire.WRITING;
        wire.answer(wire.ask().createCollectionAsync(QdrantSchema.collection(shelf), patience));
        for (var index : QdrantSchema.indexes(shelf)) {
            wire.answer(wire.ask().createPayloadIndexAsync(index, patience));
        }
    }

    boolean has(Shelf shelf, Space space) {
        return vectors.getOrDefault(shelf, Set.of()).contains(QdrantSchema.vectorName(space));
    }

    /** Makes room for the vectors of a space; Qdrant from 1.18 on can. */
    synchronized void makeRoom(Shelf shelf, Space space) {
        if (has(shelf, space)) {
            return;
        }
        var dense =
                DenseVectorCreationConfig.newBuilder()
                        .setSize(space.dimension())
                        .setDistance(Distance.Cosine);
        var request =
                CreateVectorNameRequest.newBuilder()
                        .setCollectionName(shelf.collection())
                        .setWait(true)
                        .setVectorName(QdrantSchema.vectorName(space))
                        .setDenseConfig(dense)
                        .build();
        wire.answer(wire.ask().createVectorNameAsync(request, QdrantWire.WRITING));
        var known = new EnumMap<>(vectors);
        var names = new HashSet<>(known.getOrDefault(shelf, Set.of()));
        names.add(QdrantSchema.vectorName(space));
        known.put(shelf, Set.copyOf(names));
        vectors = known;
    }
}
