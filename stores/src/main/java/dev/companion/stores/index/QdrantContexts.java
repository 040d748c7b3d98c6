package dev.companion.stores.index;

import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.range;

import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.Direction;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.QueryPoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came before a turn in its conversation, as {@link Contexts} has it, from Qdrant. */
final class QdrantContexts {

    private static final int TURNS_BEFORE = 2;
    private static final int AT_ONCE = 100;

    static final Comparator<Episode> IN_ORDER =
            Comparator.comparingLong(Episode::turn)
                    .thenComparing(Episode::at)
                    .thenComparing(Episode::id);

    private final QdrantWire wire;
    private final Map<Shelf, List<Episode>> fresh;

    /**
     * @param fresh episodes that are about to be written
     */
    QdrantContexts(QdrantWire wire, List<Episode> fresh) {
        this.wire = wire;
        this.fresh = fresh.stream().collect(Collectors.groupingBy(Shelf::of));
    }

    /** Of each fresh episode of a shelf, its text after that of the two turns before it. */
    Map<Memory.Key, String> of(Shelf shelf) {
        var contexts = new HashMap<Memory.Key, String>();
        var episodes = fresh.getOrDefault(shelf, List.of());
        if (shelf == Shelf.SEMANTIC) { // what was made of many stands beside nothing
            episodes.forEach(episode -> contexts.put(key(episode), episode.text()));
            return contexts;
        }
        var talks = episodes.stream().collect(Collectors.groupingBy(Talk::of));
        for (int from = 0; from < episodes.size(); from += AT_ONCE) {
            var some = episodes.subList(from, Math.min(episodes.size(), from + AT_ONCE));
            var queries = some.stream().map(episode -> before(shelf, episode)).toList();
            var found = wire.answer(wire.ask().queryBatchAsync(shelf.collection(), queries));
            for (int i = 0; i < some.size(); i++) {
                var episode = some.get(i);
                var near = new ArrayList<>(talks.getOrDefault(Talk.of(episode), List.of()));
                near.addAll(episodes(found.get(i)));
                contexts.put(key(episode), context(episode, near));
            }
        }
        return contexts;
    }

    private static String context(Episode episode, List<Episode> near) {
        var ordered = new TreeSet<>(IN_ORDER);
        ordered.addAll(near);
        var before =
                ordered.headSet(episode, false).descendingSet().stream()
                        .limit(TURNS_BEFORE)
                        .toList();
        return Stream.concat(before.reversed().stream(), Stream.of(episode))
                .map(Episode::text)
                .collect(Collectors.joining("\n"));
    }

    /** The turn itself may be among them, and one said at the same place in the order. */
    private static QueryPoints before(Shelf shelf, Episode episode) {
        // Turns are offsets, far below 2^53: as a double each is still itself.
        var until = Range.newBuilder().setLte((double) episode.turn()).build();
        var filter =
                new QdrantAudience(episode.companion(), episode.place(), false)
                        .only(
                                shelf,
                                matchKeyword(
                                        QdrantPoints.CONVERSATION,
                                        episode.conversation().toString()),
                                matchKeyword(QdrantPoints.PLACE, episode.place().name()),
                                range(shelf.order(), until));
        return newest(shelf, TURNS_BEFORE + 2).setFilter(filter).build();
    }

    /** Newest first. */
    static QueryPoints.Builder newest(Shelf shelf, int limit) {
        var order = OrderBy.newBuilder().setKey(shelf.order()).setDirection(Direction.Desc);
        return QueryPoints.newBuilder()
                .setCollectionName(shelf.collection())
                .setQuery(QueryFactory.orderBy(order.build()))
                .setLimit(limit)
                .setWithPayload(WithPayloadSelectorFactory.enable(true));
    }

    private static List<Episode> episodes(BatchResult found) {
        return found.getResultList().stream()
                .map(point -> QdrantPoints.episode(point.getPayloadMap()))
                .toList();
    }

    private static Memory.Key key(Episode episode) {
        return new Memory.Key(episode.companion(), episode.id());
    }

    private record Talk(UUID companion, UUID conversation, String place) {
        static Talk of(Episode episode) {
            return new Talk(episode.companion(), episode.conversation(), episode.place().name());
        }
    }
}
