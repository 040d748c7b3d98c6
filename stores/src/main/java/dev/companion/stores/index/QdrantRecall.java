package dev.companion.stores.index;

import dev.companion.schemas.ConversationEvent.Place;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One search, weighed as {@link Recall} weighs it: first of all memories what is computed with,
 * then of the best ones the rest. The server could fuse two lists of its own, but a memory is
 * weighed by what was said around it and by how rare a word is among its owner's, which it cannot
 * tell.
 */
final class QdrantRecall {

    private final QdrantWire wire;
    private final QdrantShelves shelves;
    private final Query query;
    private final Audience heard;
    private final QdrantAudience audience;
    private final Optional<Direction> direction;
    private final List<String> words;

    QdrantRecall(QdrantWire wire, QdrantShelves shelves, Query query) {
        this.wire = wire;
        this.shelves = shelves;
        this.query = query;
        var place = query.directMayBeSeen() ? Place.DIRECT : Place.CHANNEL;
        this.heard = new Audience(query.companion(), place);
        this.audience = new QdrantAudience(query.companion(), place, true);
        this.words = Words.of(query.text());
        this.direction =
                query.vector().flatMap(vector -> Direction.of(query.vectorModel(), vector));
    }

    List<Candidate> candidates() {
        try {
            var columns = columns();
            var unstored = unstored();
            var recalls = QdrantRecalls.in(wire, query.companion());
            var rows = new Rows<>(columns, unstored, direction);
            var scored = new Scored(rows, query);
            var chosen = scored.chosen();
            var points = points(chosen.stream().filter(rows::isStored).toList(), rows);
            var found = new ArrayList<Candidate>();
            for (int number : chosen) {
                var row = rows.get(number);
                if (!rows.isStored(number)) {
                    var line = unstored.get(row.place());
                    var count = recalls.of(line.episode().id());
                    found.add(scored.candidate(number, line, count));
                    continue;
                }
                var point = points.get(rows.leaf(number).id(row.place()));
                if (point != null) { // it went between two questions
                    found.add(candidate(scored, number, point, recalls));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<QdrantColumns> columns() {
        var questions =
                Shelf.SEARCHED.stream()
                        .map(shelf ->
                                QdrantColumns.questions(
                                        shelf, lookedAt(shelf), direction(shelf), words))
                        .toList();
        var futures =
                questions.stream()
                        .map(some ->
                                wire.ask()
                                        .queryBatchAsync(some.getFirst().getCollectionName(), some))
                        .toList();
        var columns = new ArrayList<QdrantColumns>();
        for (int i = 0; i < futures.size(); i++) {
            var shelf = Shelf.SEARCHED.get(i);
            var answers = wire.answer(futures.get(i));
            columns.add(QdrantColumns.of(shelf, answers, direction(shelf).isPresent(), words));
        }
        return columns;
    }

    /** Absent also where nothing on the shelf has a vector of its space. */
    private Optional<Direction> direction(Shelf shelf) {
        return direction.filter(some -> shelves.has(shelf, some.space()));
    }

    private Filter lookedAt(Shelf shelf) {
        var excluded =
                query.excluded().stream()
                        .map(id -> QdrantPoints.pointId(new Memory.Key(query.companion(), id)))
                        .toList();
        var all = audience.only(shelf);
        return excluded.isEmpty()
                ? all
                : all.toBuilder().addMustNot(ConditionFactory.hasId(excluded)).build();
    }

    /** Those of the query's that may be heard and that Qdrant does not have. */
    private List<Unstored> unstored() {
        var fresh =
                query.unstored().stream()
                        .filter(line ->
                                line.episode().companion().equals(query.companion())
                                        && heard.hears(line.episode().place())
                                        && !query.excluded().contains(line.episode().id()))
                        .toList();
        if (fresh.isEmpty()) {
            return fresh;
        }
        var ids =
                fresh.stream()
                        .map(line -> new Memory.Key(query.companion(), line.episode().id()))
                        .map(QdrantPoints::pointId)
                        .toList();
        var known = new HashSet<PointId>();
        var questions =
                List.of(Shelf.values()).stream()
                        .map(shelf -> QdrantPoints.named(shelf, ids).build())
                        .map(wanted -> wire.ask().retrieveAsync(wanted, QdrantWire.READING))
                        .toList();
        wire.answers(questions).stream()
                .flatMap(List::stream)
                .map(RetrievedPoint::getId)
                .forEach(known::add);
        return fresh.stream()
                .filter(line ->
                        !known.contains(
                                QdrantPoints.pointId(
                                        new Memory.Key(query.companion(), line.episode().id()))))
                .toList();
    }

    /** What is told of the chosen ones; asked for under the same filter. */
    private Map<PointId, ScoredPoint> points(List<Integer> numbers, Rows<QdrantColumns> rows) {
        var ids = new HashMap<Shelf, List<PointId>>();
        for (int number : numbers) {
            var column = rows.leaf(number);
            ids.computeIfAbsent(column.shelf(), _ -> new ArrayList<>())
                    .add(column.id(rows.get(number).place()));
        }
        var questions = new ArrayList<QueryPoints>();
        ids.forEach((shelf, these) -> {
            var wanted =
                    QueryPoints.newBuilder()
                            .setCollectionName(shelf.collection())
                            .setFilter(audience.only(shelf, ConditionFactory.hasId(these)))
                            .setLimit(these.size())
                            .setWithPayload(WithPayloadSelectorFactory.enable(true));
            direction(shelf)
                    .map(some -> List.of(QdrantSchema.vectorName(some.space())))
                    .ifPresent(name ->
                            wanted.setWithVectors(WithVectorsSelectorFactory.include(name)));
            questions.add(wanted.build());
        });
        var futures = questions.stream().map(one -> wire.ask().queryAsync(one)).toList();
        var points = new HashMap<PointId, ScoredPoint>();
        wire.answers(futures).stream()
                .flatMap(List::stream)
                .forEach(point -> points.put(point.getId(), point));
        return points;
    }

    private Candidate candidate(Scored scored, int row, ScoredPoint point, Recalls recalls) {
        var payload = point.getPayloadMap();
        var episode = QdrantPoints.episode(payload);
        return scored.candidate(
                row,
                episode,
                QdrantPoints.importance(payload),
                QdrantPoints.standing(payload).is(Standing.Mark.PINNED),
                recalls.of(episode.id()),
                direction.flatMap(some -> QdrantPoints.vector(point.getVectors(), some.space())));
    }
}
