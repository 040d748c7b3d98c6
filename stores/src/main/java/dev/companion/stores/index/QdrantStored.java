package dev.companion.stores.index;

import static io.qdrant.client.ConditionFactory.matchKeyword;

import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.QueryPoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What Qdrant holds already, and where. A memory moves to another shelf when its episode comes or
 * is forgotten; where that was broken off it lies on two, and the later state is the one that
 * counts.
 */
final class QdrantStored implements Stored {

    /** A document has fewer. */
    private static final int MOST_PASSAGES = 10_000;

    private static final int AT_ONCE = 500;

    private final QdrantWire wire;
    private final Map<Memory.Key, Memory> known = new HashMap<>();
    private final Map<Memory.Key, Set<Shelf>> lying = new HashMap<>();

    QdrantStored(QdrantWire wire) {
        this.wire = wire;
    }

    @Override
    public Map<Memory.Key, Memory> known(Collection<Memory.Key> keys) {
        var wanted = List.copyOf(keys);
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            load(wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)));
        }
        return Map.copyOf(known);
    }

    private void load(List<Memory.Key> keys) {
        var ids = keys.stream().map(QdrantPoints::pointId).toList();
        var shelves = List.of(Shelf.values());
        var questions =
                shelves.stream()
                        .map(shelf ->
                                GetPoints.newBuilder()
                                        .setCollectionName(shelf.collection())
                                        .addAllIds(ids)
                                        .setWithPayload(WithPayloadSelectorFactory.enable(true))
                                        .setWithVectors(WithVectorsSelectorFactory.enable(true))
                                        .build())
                        .map(wanted -> wire.ask().retrieveAsync(wanted, QdrantWire.WRITING))
                        .toList();
        var answers = wire.answers(questions);
        for (int i = 0; i < answers.size(); i++) {
            for (var point : answers.get(i)) {
                var memory = QdrantPoints.memory(point.getPayloadMap(), point.getVectors());
                known.merge(memory.key(), memory, QdrantStored::later);
                lies(memory.key(), shelves.get(i));
            }
        }
    }

    private static Memory later(Memory one, Memory other) {
        if (one.standing().is(Standing.Mark.FORGOTTEN)) {
            return one;
        }
        return other.standing().is(Standing.Mark.FORGOTTEN) || one.episode().isEmpty()
                ? other
                : one;
    }

    @Override
    public List<Memory> passages(UUID companion, UUID document) {
        var shelf = Shelf.DOCUMENTS;
        var ofDocument = matchKeyword(QdrantPoints.CONVERSATION, document.toString());
        var wanted =
                QueryPoints.newBuilder()
                        .setCollectionName(shelf.collection())
                        .setFilter(QdrantAudience.alone(companion).only(shelf, ofDocument))
                        .setLimit(MOST_PASSAGES)
                        .setWithPayload(
                                WithPayloadSelectorFactory.include(
                                        List.of(QdrantAudience.OWNER, QdrantPoints.MEMORY)))
                        .build();
        var passages = new ArrayList<Memory>();
        for (var point : wire.answer(wire.ask().queryAsync(wanted, QdrantWire.WRITING))) {
            var key = QdrantPoints.key(point.getPayloadMap());
            lies(key, shelf);
            passages.add(Memory.unknown(key));
        }
        return passages;
    }

    @Override
    public Recalls recalls(UUID companion) {
        return QdrantRecalls.in(wire, companion);
    }

    private void lies(Memory.Key key, Shelf shelf) {
        lying.computeIfAbsent(key, _ -> EnumSet.noneOf(Shelf.class)).add(shelf);
    }

    /** What lies on a shelf and belongs on another, once some memories have changed. */
    List<Memory.Key> misplaced(Shelf shelf, Map<Memory.Key, Memory> changed) {
        var misplaced = new ArrayList<Memory.Key>();
        lying.forEach((key, shelves) -> {
            var memory = changed.getOrDefault(key, known.getOrDefault(key, Memory.unknown(key)));
            if (shelves.contains(shelf) && Shelf.of(memory) != shelf) {
                misplaced.add(key);
            }
        });
        return misplaced;
    }
}
