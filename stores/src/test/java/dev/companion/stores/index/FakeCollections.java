package dev.companion.stores.index;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.CollectionsGrpc;

/** The collections of {@link FakeQdrant}. */
final class FakeCollections extends CollectionsGrpc.CollectionsImplBase {

    private final FakeQdrant qdrant;

    FakeCollections(FakeQdrant qdrant) {
        this.qdrant = qdrant;
    }

    @Override
    public void list(ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    var all = ListCollectionsResponse.newBuilder();
                    for (var name : qdrant.collections.keySet()) {
                        all.addCollections(CollectionDescription.newBuilder().setName(name));
                    }
                    return all.build();
                });
    }

    @Override
    public void get(
            GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    var vectors = VectorParamsMap.newBuilder();
                    qdrant.collection(request.getCollectionName())
                            .dense
                            .forEach((name, size) ->
                                    vectors.putMap(
                                            name, VectorParams.newBuilder().setSize(size).build()));
                    var params =
                            CollectionParams.newBuilder()
                                    .setVectorsConfig(
                                            VectorsConfig.newBuilder().setParamsMap(vectors));
                    return GetCollectionInfoResponse.newBuilder()
                            .setResult(
                                    CollectionInfo.newBuilder()
                                            .setConfig(
                                                    CollectionConfig.newBuilder()
                                                            .setParams(params)))
                            .build();
                });
    }

    @Override
    public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    FakeQdrant.demand(
                            !qdrant.collections.containsKey(request.getCollectionName()),
                            "Collection already exists");
                    qdrant.collections.put(
                            request.getCollectionName(), new FakeCollection(request));
                    return done();
                });
    }

    @Override
    public void delete(DeleteCollection request, StreamObserver<CollectionOperationResponse> to) {
        FakeQdrant.answer(
                to,
                () -> {
                    qdrant.collections.remove(request.getCollectionName());
                    return done();
                });
    }

    private static CollectionOperationResponse done() {
        return CollectionOperationResponse.newBuilder().setResult(true).build();
    }
}
