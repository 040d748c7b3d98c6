package dev.companion.stores.index;

import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.HnswConfigDiff;
import io.qdrant.client.grpc.Collections.IntegerIndexParams;
import io.qdrant.client.grpc.Collections.KeywordIndexParams;
import io.qdrant.client.grpc.Collections.PayloadIndexParams;
import io.qdrant.client.grpc.Collections.SparseVectorConfig;
import io.qdrant.client.grpc.Collections.SparseVectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.FieldType;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** How the collections are laid out. A change here changes {@link QdrantProgress#LAYOUT}. */
final class QdrantSchema {

    private static final String PREFIX = "dense-";

    private QdrantSchema() {}

    /**
     * No graph is built (m = 0): one person's memories are few enough to look at all, and a graph
     * over everyone's would be searched past all the others'.
     */
    static CreateCollection collection(Shelf shelf) {
        var words = SparseVectorParams.getDefaultInstance();
        return CreateCollection.newBuilder()
                .setCollectionName(shelf.collection())
                .setHnswConfig(HnswConfigDiff.newBuilder().setM(0))
                .setVectorsConfig(
                        VectorsConfig.newBuilder().setParamsMap(VectorParamsMap.newBuilder()))
                .setSparseVectorsConfig(
                        SparseVectorConfig.newBuilder().putMap(SparseWords.NAME, words))
                .build();
    }

    /** What is filtered and ordered by. Whose a memory is decides where it lies. */
    static List<CreateFieldIndexCollection> indexes(Shelf shelf) {
        if (shelf == Shelf.ASIDE) {
            return List.of();
        }
        var owner = KeywordIndexParams.newBuilder().setIsTenant(true);
        var range = IntegerIndexParams.newBuilder().setLookup(false).setRange(true);
        return List.of(
                index(
                        shelf,
                        QdrantAudience.OWNER,
                        FieldType.FieldTypeKeyword,
                        PayloadIndexParams.newBuilder().setKeywordIndexParams(owner)),
                index(shelf, QdrantAudience.HEARD_IN, FieldType.FieldTypeKeyword, keyword()),
                index(shelf, QdrantPoints.CONVERSATION, FieldType.FieldTypeKeyword, keyword()),
                index(
                        shelf,
                        shelf.order(),
                        FieldType.FieldTypeInteger,
                        PayloadIndexParams.newBuilder().setIntegerIndexParams(range)));
    }

    private static PayloadIndexParams.Builder keyword() {
        return PayloadIndexParams.newBuilder()
                .setKeywordIndexParams(KeywordIndexParams.newBuilder());
    }

    private static CreateFieldIndexCollection index(
            Shelf shelf, String field, FieldType type, PayloadIndexParams.Builder params) {
        return CreateFieldIndexCollection.newBuilder()
                .setCollectionName(shelf.collection())
                .setWait(true)
                .setFieldName(field)
                .setFieldType(type)
                .setFieldIndexParams(params)
                .build();
    }

    /**
     * The name of the vectors of a space, such as {@code dense-384-all-minilm-l6-v2}; what a file
     * name cannot hold is written as in a URL.
     */
    static String vectorName(Space space) {
        return PREFIX
                + space.dimension()
                + "-"
                + URLEncoder.encode(space.model(), StandardCharsets.UTF_8);
    }

    /** The space whose vectors have a name; empty for the words. */
    static Optional<Space> spaceOf(String vectorName) {
        if (!vectorName.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int dash = vectorName.indexOf('-', PREFIX.length());
        int dimension = Integer.parseInt(vectorName.substring(PREFIX.length(), dash));
        var model = URLDecoder.decode(vectorName.substring(dash + 1), StandardCharsets.UTF_8);
        return Optional.of(new Space(model, dimension));
    }
}
