package dev.companion.models;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The path {@code :batchEmbedContents} of Gemini's REST interface, version v1beta. */
final class GeminiEndpoint implements AutoCloseable {

    /** A number takes some 15 bytes, and a batch has 153,600 of them. */
    private static final int MAX_ANSWER_BYTES = 8 << 20;

    private static final int CONNECTIONS = 8;
    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Endpoint endpoint = new Endpoint(CONNECTIONS);
    private final HttpUrl url;
    private final Secret apiKey;
    private final int dimension;

    GeminiEndpoint(GeminiSettings settings, int dimension) {
        this.url =
                HttpUrl.get(settings.baseUrl().toString().replaceAll("/+$", ""))
                        .newBuilder()
                        .addPathSegments("v1beta/models")
                        .addPathSegment(GeminiSettings.MODEL + ":batchEmbedContents")
                        .build();
        this.apiKey = settings.apiKey();
        this.dimension = dimension;
    }

    /** One vector for each text, of length 1. */
    Attempt<List<float[]>> embed(List<String> texts, String taskType, Duration limit) {
        var request =
                new Request.Builder()
                        .url(url)
                        .header("x-goog-api-key", apiKey.value())
                        .post(RequestBody.create(body(texts, taskType), JSON_TYPE))
                        .build();
        return endpoint.send(request, limit, response -> read(response, texts.size()));
    }

    private byte[] body(List<String> texts, String taskType) {
        var root = JSON.createObjectNode();
        var requests = root.putArray("requests");
        for (var text : texts) {
            var request = requests.addObject().put("model", "models/" + GeminiSettings.MODEL);
            request.putObject("content").putArray("parts").addObject().put("text", text);
            request.put("taskType", taskType).put("outputDimensionality", dimension);
        }
        return JSON.writeValueAsBytes(root);
    }

    private Attempt<List<float[]>> read(Response response, int wanted) throws IOException {
        JsonNode embeddings;
        try {
            embeddings =
                    JSON.readTree(Endpoint.body(response, MAX_ANSWER_BYTES)).path("embeddings");
        } catch (JacksonException _) {
            return Attempt.Failed.of(
                    Failure.UNUSABLE,
                    "answered with something that is not JSON; check the base url");
        }
        var vectors = new ArrayList<float[]>(wanted);
        for (var embedding : embeddings) {
            vector(embedding.path("values")).ifPresent(vectors::add);
        }
        return vectors.size() == wanted
                ? new Attempt.Answered<>(List.copyOf(vectors))
                : Attempt.Failed.of(
                        Failure.UNUSABLE,
                        "gave %d usable vectors for %d texts".formatted(vectors.size(), wanted));
    }

    /**
     * Only the 3,072 numbers of the full vector come with length 1; what is cut off it does not.
     */
    private Optional<float[]> vector(JsonNode values) {
        if (values.size() != dimension) {
            return Optional.empty();
        }
        double square = 0;
        for (var value : values) {
            square += value.asDouble(Double.NaN) * value.asDouble(Double.NaN);
        }
        if (!(square > 0 && Double.isFinite(square))) {
            return Optional.empty();
        }
        double length = Math.sqrt(square);
        var vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) (values.path(i).doubleValue() / length);
        }
        return Optional.of(vector);
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
