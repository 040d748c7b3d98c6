package dev.companion.stores.index;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.CreateVectorNameRequest;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.NamedVectorsOutput;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.Points.VectorOutput;
import io.qdrant.client.grpc.Points.VectorsOutput;
import io.qdrant.client.grpc.Points.WithVectorsSelector;
import io.qdrant.client.grpc.PointsGrpc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The points of {@link FakeQdrant}. */
final class FakePoints extends PointsGrpc.PointsImplBase {

    private record Scored(PointStruct point, double score) {}

    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble(hit -> -hit.score);

    private final FakeQdrant qdrant;

    FakePoints(FakeQdrant qdrant) {
        this.qdrant = qdrant;
    }

    @Override
    public synchronized void upsert(
            UpsertPoints request, StreamObserver<PointsOperationResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    FakeQdrant.demand(
                            request.getWait(), "what is not waited for may not be there yet");
                    var collection = qdrant.collection(request.getCollectionName());
                    request.getPointsList().forEach(collection::upsert);
                    return PointsOperationResponse.getDefaultInstance();
                });
    }

    @Override
    public synchronized void delete(
            DeletePoints request, StreamObserver<PointsOperationResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    FakeQdrant.demand(
                            request.getWait(), "what is not waited for may not be gone yet");
                    var points = qdrant.collection(request.getCollectionName()).points;
                    var which = request.getPoints();
                    which.getPoints().getIdsList().forEach(points::remove);
                    if (which.hasFilter()) {
                        points.values()
                                .removeIf(point -> FakeFilter.matches(which.getFilter(), point));
                    }
                    return PointsOperationResponse.getDefaultInstance();
                });
    }

    @Override
    public synchronized void get(GetPoints request, StreamObserver<GetResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    var found = GetResponse.newBuilder();
                    var points = qdrant.collection(request.getCollectionName()).points;
                    for (PointId id : request.getIdsList()) {
                        var point = points.get(id);
                        if (point != null) {
                            found.addResult(
                                    RetrievedPoint.newBuilder()
                                            .setId(id)
                                            .putAllPayload(point.getPayloadMap())
                                            .setVectors(vectors(point, request.getWithVectors())));
                        }
                    }
                    return found.build();
                });
    }

    @Override
    public synchronized void count(CountPoints request, StreamObserver<CountResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    FakeQdrant.demand(request.getExact(), "only exact counts are imitated");
                    long count =
                            qdrant.collection(request.getCollectionName()).points.values().stream()
                                    .filter(point -> FakeFilter.matches(request.getFilter(), point))
                                    .count();
                    return CountResponse.newBuilder()
                            .setResult(CountResult.newBuilder().setCount(count))
                            .build();
                });
    }

    @Override
    public void createFieldIndex(
            CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    var collection = qdrant.collection(request.getCollectionName());
                    collection.indexed.add(request.getFieldName());
                    return PointsOperationResponse.getDefaultInstance();
                });
    }

    @Override
    public synchronized void createVectorName(
            CreateVectorNameRequest request, StreamObserver<PointsOperationResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    var names = qdrant.collection(request.getCollectionName()).dense;
                    FakeQdrant.demand(
                            names.putIfAbsent(
                                            request.getVectorName(),
                                            request.getDenseConfig().getSize())
                                    == null,
                            "the vector exists");
                    return PointsOperationResponse.getDefaultInstance();
                });
    }

    @Override
    public synchronized void query(QueryPoints request, StreamObserver<QueryResponse> to) {
        FakeQdrant.answer(
                to, () -> QueryResponse.newBuilder().addAllResult(found(request)).build());
    }

    @Override
    public synchronized void queryBatch(
            QueryBatchPoints request, StreamObserver<QueryBatchResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    var all = QueryBatchResponse.newBuilder();
                    for (var query : request.getQueryPointsList()) {
                        all.addResult(BatchResult.newBuilder().addAllResult(found(query)));
                    }
                    return all.build();
                });
    }

    private List<ScoredPoint> found(QueryPoints query) {
        var collection = qdrant.collection(query.getCollectionName());
        var among =
                collection.points.values().stream()
                        .filter(point -> FakeFilter.matches(query.getFilter(), point))
                        .toList();
        return scored(query, collection, among).stream()
                .sorted(BEST_FIRST)
                .limit(query.getLimit())
                .map(hit ->
                        ScoredPoint.newBuilder()
                                .setId(hit.point.getId())
                                .setScore((float) hit.score)
                                .putAllPayload(
                                        query.getWithPayload().getEnable()
                                                        || query.getWithPayload().hasInclude()
                                                ? hit.point.getPayloadMap()
                                                : java.util.Map.of())
                                .setVectors(vectors(hit.point, query.getWithVectors()))
                                .build())
                .toList();
    }

    private static List<Scored> scored(
            QueryPoints query, FakeCollection collection, List<PointStruct> among) {
        var hits = new ArrayList<Scored>();
        var name = query.getUsing();
        for (var point : among) {
            switch (query.getQuery().getVariantCase()) {
                case VARIANT_NOT_SET -> hits.add(new Scored(point, 0));
                case ORDER_BY -> {
                    var key = query.getQuery().getOrderBy().getKey();
                    FakeQdrant.demand(collection.indexed.contains(key), "No range index for order");
                    var value = point.getPayloadOrDefault(key, Value.getDefaultInstance());
                    hits.add(new Scored(point, value.getIntegerValue()));
                }
                case NEAREST -> {
                    var nearest = query.getQuery().getNearest();
                    if (nearest.hasSparse()) {
                        double score = FakeCollection.words(name, nearest.getSparse(), point);
                        if (score > 0) {
                            hits.add(new Scored(point, score));
                        }
                    } else {
                        FakeQdrant.demand(
                                collection.dense.containsKey(name),
                                "Not existing vector name error: " + name);
                        if (FakeCollection.named(name, point).hasDense()) {
                            var wanted = nearest.getDense().getDataList();
                            hits.add(new Scored(point, FakeCollection.cosine(name, wanted, point)));
                        }
                    }
                }
                default -> throw FakeQdrant.notImitated(query.getQuery().getVariantCase());
            }
        }
        return hits;
    }

    private static VectorsOutput vectors(PointStruct point, WithVectorsSelector wanted) {
        var some = NamedVectorsOutput.newBuilder();
        point.getVectors()
                .getVectors()
                .getVectorsMap()
                .forEach((name, vector) -> {
                    if (wanted.getEnable() || wanted.getInclude().getNamesList().contains(name)) {
                        var output = VectorOutput.newBuilder();
                        if (vector.hasDense()) {
                            output.setDense(vector.getDense());
                        } else {
                            output.setSparse(vector.getSparse());
                        }
                        some.putVectors(name, output.build());
                    }
                });
        return VectorsOutput.newBuilder().setVectors(some).build();
    }
}
