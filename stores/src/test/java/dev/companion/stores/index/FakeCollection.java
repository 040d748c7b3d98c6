package dev.companion.stores.index;

import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.SparseVector;
import io.qdrant.client.grpc.Points.Vector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One collection of {@link FakeQdrant}. */
final class FakeCollection {

    final CreateCollection made;
    final Map<String, Long> dense = new HashMap<>();
    final Set<String> indexed = new HashSet<>();
    final Map<PointId, PointStruct> points = new LinkedHashMap<>();

    FakeCollection(CreateCollection made) {
        this.made = made;
    }

    void upsert(PointStruct point) {
        point.getVectors().getVectors().getVectorsMap().forEach(this::check);
        points.put(point.getId(), point);
    }

    private void check(String name, Vector vector) {
        if (made.getSparseVectorsConfig().containsMap(name)) {
            var indices = vector.getSparse().getIndicesList();
            FakeQdrant.demand(
                    new HashSet<>(indices).size() == indices.size()
                            && indices.size() == vector.getSparse().getValuesCount(),
                    "sparse indices must be unique and as many as the values");
        } else {
            FakeQdrant.demand(dense.containsKey(name), "Not existing vector name error: " + name);
            FakeQdrant.demand(
                    dense.getOrDefault(name, 0L) == vector.getDense().getDataCount(),
                    "Vector dimension error");
        }
    }

    /** The sum over shared words. */
    static double words(String name, SparseVector query, PointStruct point) {
        var mine = sparse(name, point);
        double sum = 0;
        for (int i = 0; i < query.getIndicesCount(); i++) {
            sum += query.getValues(i) * mine.getOrDefault(query.getIndices(i), 0f);
        }
        return sum;
    }

    private static Map<Integer, Float> sparse(String name, PointStruct point) {
        var vector = named(name, point).getSparse();
        var values = new HashMap<Integer, Float>();
        for (int i = 0; i < vector.getIndicesCount(); i++) {
            values.put(vector.getIndices(i), vector.getValues(i));
        }
        return values;
    }

    static double cosine(String name, List<Float> query, PointStruct point) {
        var mine = named(name, point).getDense().getDataList();
        double dot = 0;
        double one = 0;
        double other = 0;
        for (int i = 0; i < query.size(); i++) {
            dot += query.get(i) * mine.get(i);
            one += query.get(i) * query.get(i);
            other += mine.get(i) * mine.get(i);
        }
        return dot / Math.sqrt(one * other);
    }

    static Vector named(String name, PointStruct point) {
        return point.getVectors()
                .getVectors()
                .getVectorsOrDefault(name, Vector.getDefaultInstance());
    }
}
