package dev.companion.stores.index;

import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.Direction;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.QueryPoints;
import java.util.Comparator;

/** The last of what a filter lets through. */
final class QdrantNewest {

    static final Comparator<Episode> IN_ORDER =
            Comparator.comparingLong(Episode::turn)
                    .thenComparing(Episode::at)
                    .thenComparing(Episode::id);

    private QdrantNewest() {}

    static QueryPoints of(Shelf shelf, Filter filter, int limit) {
        var order = OrderBy.newBuilder().setKey(shelf.order()).setDirection(Direction.Desc);
        return QueryPoints.newBuilder()
                .setCollectionName(shelf.collection())
                .setQuery(QueryFactory.orderBy(order.build()))
                .setFilter(filter)
                .setLimit(limit)
                .setWithPayload(WithPayloadSelectorFactory.enable(true))
                .build();
    }
}
