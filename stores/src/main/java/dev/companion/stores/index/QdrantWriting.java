package dev.companion.stores.index;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes facts in. A batch is written in the order memories, then what they leave behind on other
 * shelves, then how far the log was read, each waited for: whatever is broken off is done again.
 */
final class QdrantWriting {

    private static final int AT_ONCE = 200;

    private final QdrantWire wire;
    private final QdrantShelves shelves;
    private final ErasedCompanions erased = new ErasedCompanions();

    /** What was last known to be noted there; absent before anything was. */
    private Optional<Map<Integer, Long>> noted = Optional.empty();

    QdrantWriting(QdrantWire wire, QdrantShelves shelves) {
        this.wire = wire;
        this.shelves = shelves;
    }

    synchronized void apply(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next) {
        shelves.ready();
        var there = QdrantProgress.next(shelves.progressPoint());
        var here = noted.orElse(there);
        noted = Optional.of(there);
        if (!here.equals(there)) {
            throw new IndexReopened("Qdrant is at other offsets than it was left at");
        }
        write(erased.without(facts));
        var all = new HashMap<>(there);
        all.putAll(next);
        if (!all.equals(there)) {
            QdrantProgress.write(wire, all);
            noted = Optional.of(Map.copyOf(all));
        }
    }

    /**
     * Never fails: where the other side cannot be asked, the answer is the beginning, and the first
     * {@link #apply} that reaches it says better.
     */
    synchronized Map<Integer, Long> nextOffsets() {
        if (noted.isEmpty()) {
            try {
                shelves.ready();
                noted = Optional.of(QdrantProgress.next(shelves.progressPoint()));
            } catch (IndexAway _) { // the wire has said so
                noted = Optional.of(Map.of());
            }
        }
        return noted.get();
    }

    synchronized long forget(UUID companion) {
        erased.add(companion);
        shelves.ready();
        long had = 0;
        for (var shelf : Shelf.values()) {
            var theirs = QdrantAudience.all(companion);
            had += wire.answer(wire.ask().countAsync(shelf.collection(), theirs, true));
            delete(shelf, PointsSelector.newBuilder().setFilter(theirs));
        }
        var recalls = PointsIdsList.newBuilder().addIds(QdrantRecalls.pointId(companion));
        delete(Shelf.ASIDE, PointsSelector.newBuilder().setPoints(recalls));
        return had;
    }

    private void write(List<Recorded<MemoryEvent>> facts) {
        var stored = new QdrantStored(wire);
        var changed = new LinkedHashMap<Memory.Key, Memory>();
        var batch = fold(facts, stored);
        for (var memory : batch.changed()) {
            changed.put(memory.key(), memory);
        }
        for (var shelf : Shelf.values()) {
            upsert(shelf, points(shelf, changed.values()));
        }
        for (var shelf : Shelf.values()) {
            delete(shelf, stored.misplaced(shelf, changed));
        }
        upsert(Shelf.ASIDE, batch.recalls().stream().map(QdrantRecalls::written).toList());
    }

    private static Batch fold(List<Recorded<MemoryEvent>> facts, QdrantStored stored) {
        try {
            return Batch.of(facts, stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<PointStruct> points(Shelf shelf, Collection<Memory> changed) {
        var points = new ArrayList<PointStruct>();
        for (var memory : changed) {
            if (Shelf.of(memory) == shelf) {
                memory.vectors().keySet().forEach(space -> shelves.makeRoom(shelf, space));
                points.add(QdrantPoints.written(memory));
            }
        }
        return points;
    }

    private void upsert(Shelf shelf, List<PointStruct> points) {
        for (int from = 0; from < points.size(); from += AT_ONCE) {
            var some = points.subList(from, Math.min(points.size(), from + AT_ONCE));
            var request =
                    UpsertPoints.newBuilder()
                            .setCollectionName(shelf.collection())
                            .setWait(true)
                            .addAllPoints(some)
                            .build();
            wire.answer(wire.ask().upsertAsync(request, QdrantWire.WRITING));
        }
    }

    private void delete(Shelf shelf, List<Memory.Key> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var ids =
                PointsIdsList.newBuilder()
                        .addAllIds(keys.stream().map(QdrantPoints::pointId).toList());
        delete(shelf, PointsSelector.newBuilder().setPoints(ids));
    }

    private void delete(Shelf shelf, PointsSelector.Builder which) {
        var request =
                DeletePoints.newBuilder()
                        .setCollectionName(shelf.collection())
                        .setWait(true)
                        .setPoints(which)
                        .build();
        wire.answer(wire.ask().deleteAsync(request, QdrantWire.WRITING));
    }
}
