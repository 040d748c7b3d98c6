package dev.companion.stores.index;

import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.matchKeywords;

import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.DocumentEvent;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import java.util.List;
import java.util.UUID;

/**
 * Whose memories a query may see, and where they will be told: the only filter there is. Every
 * query to Qdrant is given one by {@link #only}, and it cannot be built without a companion.
 *
 * @param shared whether the documents that are for everyone are seen as well
 */
record QdrantAudience(UUID companion, Place place, boolean shared) {

    static final String OWNER = "user_id";
    static final String HEARD_IN = "heard_in";

    /** The companion's own, told to its user alone. */
    static QdrantAudience alone(UUID companion) {
        return new QdrantAudience(companion, Place.DIRECT, false);
    }

    /** All that is a companion's, whether it may come to mind or not. */
    static Filter all(UUID companion) {
        return Filter.newBuilder().addMust(matchKeyword(OWNER, companion.toString())).build();
    }

    /** What this audience may see on a shelf, of what meets the conditions. */
    Filter only(Shelf shelf, Condition... wanted) {
        return Filter.newBuilder()
                .addMust(owner(shelf))
                .addMust(matchKeyword(HEARD_IN, place.name()))
                .addAllMust(List.of(wanted))
                .build();
    }

    private Condition owner(Shelf shelf) {
        return shared && shelf == Shelf.DOCUMENTS
                ? matchKeywords(
                        OWNER, List.of(companion.toString(), DocumentEvent.SHARED.toString()))
                : matchKeyword(OWNER, companion.toString());
    }
}
