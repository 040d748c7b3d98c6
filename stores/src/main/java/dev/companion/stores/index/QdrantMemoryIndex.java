package dev.companion.stores.index;

import static io.qdrant.client.ConditionFactory.hasId;
import static io.qdrant.client.ConditionFactory.matchKeyword;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The memory index in a Qdrant, version 1.18 or later. Opening it asks nothing of the other side:
 * while that is away, everything but {@link #nextOffsets} is an {@link IndexAway}, and it is found
 * again without being opened again. Where its collections were lost meanwhile they are begun anew,
 * which the next {@link #apply} answers with {@link IndexReopened}.
 */
public final class QdrantMemoryIndex implements MemoryIndex {

    private final QdrantWire wire;
    private final QdrantShelves shelves;
    private final QdrantWriting writing;

    private QdrantMemoryIndex(QdrantAddress address) {
        this.wire = new QdrantWire(address);
        this.shelves = new QdrantShelves(wire);
        this.writing = new QdrantWriting(wire, shelves);
    }

    public static QdrantMemoryIndex open(QdrantAddress address) {
        return new QdrantMemoryIndex(address);
    }

    @Override
    public void apply(List<Recorded<MemoryEvent>> facts, Map<Integer, Long> next) {
        writing.apply(facts, next);
    }

    /** While the other side is away and was never reached, from the beginning. */
    @Override
    public Map<Integer, Long> nextOffsets() {
        return writing.nextOffsets();
    }

    @Override
    public List<Candidate> search(Query query) {
        shelves.ready();
        return new QdrantRecall(wire, shelves, query).candidates();
    }

    @Override
    public List<Episode> recent(UUID companion, UUID conversation, int limit) {
        shelves.ready();
        var shelf = Shelf.EPISODIC;
        var inTalk = matchKeyword(QdrantPoints.CONVERSATION, conversation.toString());
        var wanted =
                QdrantNewest.of(shelf, QdrantAudience.alone(companion).only(shelf, inTalk), limit);
        return wire.answer(wire.ask().queryAsync(wanted)).stream()
                .map(point -> QdrantPoints.episode(point.getPayloadMap()))
                .sorted(QdrantNewest.IN_ORDER)
                .toList();
    }

    @Override
    public Optional<Episode> episode(UUID companion, UUID id) {
        shelves.ready();
        var point = hasId(QdrantPoints.pointId(new Memory.Key(companion, id)));
        var questions =
                Shelf.SEARCHED.stream()
                        .map(shelf ->
                                QueryPoints.newBuilder()
                                        .setCollectionName(shelf.collection())
                                        .setFilter(
                                                QdrantAudience.alone(companion).only(shelf, point))
                                        .setWithPayload(WithPayloadSelectorFactory.enable(true))
                                        .setLimit(1)
                                        .build())
                        .map(wanted -> wire.ask().queryAsync(wanted))
                        .toList();
        return wire.answers(questions).stream()
                .flatMap(List::stream)
                .map(found -> QdrantPoints.episode(found.getPayloadMap()))
                .findFirst();
    }

    @Override
    public Set<UUID> gone(UUID companion, Collection<UUID> memories) {
        if (memories.isEmpty()) {
            return Set.of();
        }
        shelves.ready();
        var ids =
                memories.stream()
                        .map(id -> QdrantPoints.pointId(new Memory.Key(companion, id)))
                        .toList();
        var questions =
                Arrays.stream(Shelf.values())
                        .map(shelf ->
                                QdrantPoints.named(shelf, ids)
                                        .setWithPayload(WithPayloadSelectorFactory.enable(true))
                                        .build())
                        .map(wanted -> wire.ask().retrieveAsync(wanted, QdrantWire.READING))
                        .toList();
        var gone = new HashSet<UUID>();
        wire.answers(questions).stream()
                .flatMap(List::stream)
                .map(RetrievedPoint::getPayloadMap)
                .filter(payload -> !QdrantPoints.standing(payload).isFindable())
                .forEach(payload -> gone.add(QdrantPoints.key(payload).memory()));
        return Set.copyOf(gone);
    }

    @Override
    public long size() {
        return count(_ -> Filter.getDefaultInstance());
    }

    @Override
    public long size(UUID companion) {
        return count(QdrantAudience.alone(companion)::only);
    }

    @Override
    public long forget(UUID companion) {
        return writing.forget(companion);
    }

    private long count(Function<Shelf, Filter> filter) {
        shelves.ready();
        var questions =
                Shelf.SEARCHED.stream()
                        .map(shelf ->
                                wire.ask()
                                        .countAsync(shelf.collection(), filter.apply(shelf), true))
                        .toList();
        return wire.answers(questions).stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        wire.close();
    }
}
