package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.SearchParams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One search: by words, by meaning, and both scores for whatever either found. Two questions to
 * each collection at once; then, for what only meaning found, what its words score. The server
 * could fuse the two lists, but would then keep to itself the scores the ranking weighs.
 */
final class QdrantRecall {

    private record Hit(Shelf shelf, ScoredPoint point) {}

    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingDouble(hit -> -hit.point.getScore());

    private final QdrantWire wire;
    private final QdrantShelves shelves;
    private final QdrantAudience audience;
    private final int limit;
    private final Optional<SparseWords> words;
    private final Optional<Direction> direction;

    QdrantRecall(QdrantWire wire, QdrantShelves shelves, Query query) {
        this.wire = wire;
        this.shelves = shelves;
        this.audience =
                new QdrantAudience(
                        query.companion(),
                        query.directMayBeSeen() ? Place.DIRECT : Place.CHANNEL,
                        true);
        this.limit = query.limit();
        this.words = SparseWords.query(query.text());
        this.direction =
                query.vector().flatMap(vector -> Direction.of(query.vectorModel(), vector));
    }

    List<Candidate> candidates() {
        var byWords = new ArrayList<Hit>();
        var byMeaning = new ArrayList<Hit>();
        ask(byWords, byMeaning);
        var chosen = new LinkedHashMap<PointId, Hit>();
        best(byWords).forEach(hit -> chosen.put(hit.point.getId(), hit));
        best(byMeaning).forEach(hit -> chosen.putIfAbsent(hit.point.getId(), hit));
        var lexical = new HashMap<PointId, Float>();
        byWords.forEach(hit -> lexical.put(hit.point.getId(), hit.point.getScore()));
        var silent =
                chosen.values().stream()
                        .filter(hit -> !lexical.containsKey(hit.point.getId()))
                        .toList();
        score(silent, lexical);
        return chosen.values().stream()
                .map(hit -> candidate(hit, lexical.getOrDefault(hit.point.getId(), 0f)))
                .toList();
    }

    private List<Hit> best(List<Hit> hits) {
        return hits.stream().sorted(BEST_FIRST).limit(limit).toList();
    }

    private void ask(List<Hit> byWords, List<Hit> byMeaning) {
        var questions = new EnumMap<Shelf, List<QueryPoints>>(Shelf.class);
        for (var shelf : Shelf.SEARCHED) {
            var both = new ArrayList<QueryPoints>();
            words.ifPresent(some -> both.add(byWords(shelf, some, limit)));
            direction
                    .filter(some -> shelves.has(shelf, some.space()))
                    .ifPresent(some -> both.add(byMeaning(shelf, some)));
            questions.put(shelf, both);
        }
        answers(questions)
                .forEach((shelf, results) -> {
                    for (int i = 0; i < results.size(); i++) {
                        var hits = words.isPresent() && i == 0 ? byWords : byMeaning;
                        for (var point : results.get(i).getResultList()) {
                            hits.add(new Hit(shelf, point));
                        }
                    }
                });
    }

    /** What the words of these score; those that share none are not answered with. */
    private void score(List<Hit> hits, Map<PointId, Float> lexical) {
        if (words.isEmpty() || hits.isEmpty()) {
            return;
        }
        var ids = new EnumMap<Shelf, List<PointId>>(Shelf.class);
        for (var hit : hits) {
            ids.computeIfAbsent(hit.shelf, _ -> new ArrayList<>()).add(hit.point.getId());
        }
        var questions = new EnumMap<Shelf, List<QueryPoints>>(Shelf.class);
        ids.forEach((shelf, these) -> {
            var among = ConditionFactory.hasId(these);
            var query = byWords(shelf, words.get(), these.size(), among).toBuilder();
            questions.put(
                    shelf,
                    List.of(
                            query.setWithPayload(WithPayloadSelectorFactory.enable(false))
                                    .clearWithVectors()
                                    .build()));
        });
        answers(questions)
                .values()
                .forEach(results ->
                        results.getFirst()
                                .getResultList()
                                .forEach(point -> lexical.put(point.getId(), point.getScore())));
    }

    private Map<Shelf, List<BatchResult>> answers(Map<Shelf, List<QueryPoints>> questions) {
        var asked = new ArrayList<Shelf>();
        questions.forEach((shelf, queries) -> {
            if (!queries.isEmpty()) {
                asked.add(shelf);
            }
        });
        var futures =
                asked.stream()
                        .map(shelf ->
                                wire.ask()
                                        .queryBatchAsync(
                                                shelf.collection(),
                                                questions.getOrDefault(shelf, List.of())))
                        .toList();
        var answers = new EnumMap<Shelf, List<BatchResult>>(Shelf.class);
        for (int i = 0; i < asked.size(); i++) {
            answers.put(asked.get(i), wire.answer(futures.get(i)));
        }
        return answers;
    }

    private QueryPoints byWords(Shelf shelf, SparseWords some, int most, Condition... among) {
        return wanted(shelf, among)
                .setQuery(QueryFactory.nearest(some.values(), some.indices()))
                .setUsing(SparseWords.NAME)
                .setLimit(most)
                .build();
    }

    private QueryPoints byMeaning(Shelf shelf, Direction some) {
        return wanted(shelf)
                .setQuery(QueryFactory.nearest(some.unit()))
                .setUsing(QdrantSchema.vectorName(some.space()))
                .setParams(SearchParams.newBuilder().setExact(true))
                .setLimit(limit)
                .build();
    }

    private QueryPoints.Builder wanted(Shelf shelf, Condition... conditions) {
        var query =
                QueryPoints.newBuilder()
                        .setCollectionName(shelf.collection())
                        .setFilter(audience.only(shelf, conditions))
                        .setWithPayload(WithPayloadSelectorFactory.enable(true));
        direction
                .filter(some -> shelves.has(shelf, some.space()))
                .map(some -> QdrantSchema.vectorName(some.space()))
                .ifPresent(name ->
                        query.setWithVectors(WithVectorsSelectorFactory.include(List.of(name))));
        return query;
    }

    private Candidate candidate(Hit hit, float lexical) {
        var point = hit.point;
        Optional<float[]> vector =
                direction.flatMap(some -> QdrantPoints.vector(point.getVectors(), some.space()));
        return new Candidate(
                QdrantPoints.episode(point.getPayloadMap()),
                lexical,
                cosine(vector),
                QdrantPoints.importance(point.getPayloadMap()),
                vector);
    }

    /** Worked out here from the vector itself, the same for either way it was found. */
    private OptionalDouble cosine(Optional<float[]> vector) {
        return direction.isEmpty() || vector.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(direction.get().cosine(vector.get()));
    }
}
