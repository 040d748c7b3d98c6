package dev.companion.stores.index;

import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.SearchParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search reads of one shelf: of every memory in the audience where it stands, from Qdrant
 * its cosine, and of each word who has it and how often. Texts and vectors stay there.
 */
final class QdrantColumns implements Columns {

    /** Of one person on one shelf; what is beyond them is not found. */
    private static final int MOST = 100_000;

    private final Shelf shelf;
    private final List<ScoredPoint> points;
    private final Map<PointId, Integer> places = new HashMap<>();
    private final Map<PointId, Double> cosines = new HashMap<>();
    private final Map<String, BatchResult> hits = new HashMap<>();

    private QdrantColumns(Shelf shelf, List<ScoredPoint> points) {
        this.shelf = shelf;
        this.points = points;
        for (int place = 0; place < points.size(); place++) {
            places.put(points.get(place).getId(), place);
        }
    }

    /** What to ask: for the memories, for their cosines if there is a direction, for each word. */
    static List<QueryPoints> questions(
            Shelf shelf, Filter audience, Optional<Direction> direction, List<String> words) {
        var questions = new ArrayList<QueryPoints>();
        questions.add(
                wanted(shelf, audience)
                        .setWithPayload(
                                WithPayloadSelectorFactory.include(QdrantPoints.columns(shelf)))
                        .build());
        direction.ifPresent(some ->
                questions.add(
                        wanted(shelf, audience)
                                .setQuery(QueryFactory.nearest(some.unit()))
                                .setUsing(QdrantSchema.vectorName(some.space()))
                                .setParams(SearchParams.newBuilder().setExact(true))
                                .build()));
        for (var word : words) {
            var index = List.of(SparseWords.dimension(word));
            questions.add(
                    wanted(shelf, audience)
                            .setQuery(QueryFactory.nearest(List.of(1f), index))
                            .setUsing(SparseWords.NAME)
                            .build());
        }
        return questions;
    }

    private static QueryPoints.Builder wanted(Shelf shelf, Filter audience) {
        return QueryPoints.newBuilder()
                .setCollectionName(shelf.collection())
                .setFilter(audience)
                .setLimit(MOST)
                .setWithPayload(WithPayloadSelectorFactory.enable(false));
    }

    /**
     * From the answers, in the order of the questions.
     *
     * @param near whether a direction was asked for
     */
    static QdrantColumns of(
            Shelf shelf, List<BatchResult> answers, boolean near, List<String> words) {
        var columns = new QdrantColumns(shelf, answers.getFirst().getResultList());
        int next = 1;
        if (near) {
            for (var point : answers.get(next++).getResultList()) {
                columns.cosines.put(point.getId(), (double) point.getScore());
            }
        }
        for (var word : words) {
            columns.hits.put(word, answers.get(next++));
        }
        return columns;
    }

    Shelf shelf() {
        return shelf;
    }

    PointId id(int place) {
        return points.get(place).getId();
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public Row row(int source, int place) {
        var payload = points.get(place).getPayloadMap();
        return new Row(
                source,
                place,
                QdrantPoints.talk(payload),
                QdrantPoints.turn(payload, shelf),
                Instant.parse(QdrantPoints.text(payload, shelf.time())).toEpochMilli(),
                QdrantPoints.length(payload),
                cosines.getOrDefault(id(place), Double.NaN));
    }

    @Override
    public void find(String word, Found found) {
        for (var hit : hits.getOrDefault(word, BatchResult.getDefaultInstance()).getResultList()) {
            var place = places.get(hit.getId());
            if (place != null) { // it came between two questions
                found.in(place, Math.round(hit.getScore()));
            }
        }
    }
}
