package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a stand-in for Gemini that refuses texts with "poison" in them. */
final class GeminiEmbedderTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY = "AIza-canary-0123456789";

    private final MockWebServer server = new MockWebServer();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, MockResponse> gemini = GeminiEmbedderTest::embeds;
    private GeminiEmbedder embedder;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        requests.add(request);
                        return gemini.apply(
                                JSON.readTree(request.getBody().utf8()).path("requests"));
                    }
                });
        server.start();
        embedder = embedder(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        embedder.close();
        server.close();
    }

    @Test
    void a_text_is_asked_for_as_gemini_reads_it() {
        embedder.embed(List.of("my garden"));

        var request = requests.getFirst();
        assertThat(request.getRequestLine())
                .isEqualTo("POST /v1beta/models/gemini-embedding-001:batchEmbedContents HTTP/1.1");
        assertThat(request.getHeaders().get("x-goog-api-key")).isEqualTo(KEY);
        assertThat(JSON.readTree(request.getBody().utf8()))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"requests":[{"model":"models/gemini-embedding-001",
                                 "content":{"parts":[{"text":"my garden"}]},
                                 "taskType":"RETRIEVAL_DOCUMENT","outputDimensionality":1536}]}
                                """));
    }

    @Test
    void what_is_searched_for_is_told_from_what_is_found() {
        var queries = embedder.forQueries();

        queries.embed(List.of("which garden"));

        assertThat(requests.getFirst().getBody().utf8()).contains("RETRIEVAL_QUERY");
        assertThat(queries.model()).isEqualTo(embedder.model());
        assertThat(queries.cachedAs()).isNotEqualTo(embedder.cachedAs());
    }

    @Test
    void vectors_have_1536_numbers_and_length_one() {
        var vector = vectors(embedder.embed(List.of("my garden"))).getFirst();

        assertThat(vector).hasSize(1_536).hasSize(embedder.dimension());
        assertThat(IntStream.range(0, vector.length).mapToDouble(i -> vector[i] * vector[i]).sum())
                .isEqualTo(1, within(1e-5));
    }

    @Test
    void many_texts_go_out_a_hundred_at_a_time_and_come_back_in_order() {
        var texts = IntStream.range(0, 250).mapToObj("text %d"::formatted).toList();

        var vectors = vectors(embedder.embed(texts));

        assertThat(requests).hasSize(3);
        assertThat(vectors).hasSize(250);
        for (int i : new int[] {0, 99, 100, 249}) {
            assertThat(vectors.get(i))
                    .isEqualTo(vectors(embedder.embed(List.of(texts.get(i)))).getFirst());
        }
    }

    @Test
    void one_text_that_is_refused_does_not_spoil_the_others() {
        var texts = IntStream.range(0, 40).mapToObj(i -> i == 17 ? "poison" : "text " + i).toList();

        var vectors = vectors(embedder.embed(texts));

        var nothing = vectors(embedder.embed(List.of(""))).getFirst();
        assertThat(vectors).hasSize(40);
        assertThat(vectors.get(17)).isEqualTo(nothing);
        assertThat(vectors.get(16))
                .isEqualTo(vectors(embedder.embed(List.of("text 16"))).getFirst());
        assertThat(requests).hasSizeLessThan(20);
    }

    @Test
    void a_key_that_is_refused_is_not_mistaken_for_a_text() {
        gemini = _ -> new MockResponse.Builder().code(400).body(KEY + " is not valid").build();

        assertUnavailable(embedder.embed(Collections.nCopies(100, "my garden")));

        assertThat(requests).hasSize(2);
    }

    @Test
    void a_rate_limit_is_waited_for() {
        gemini =
                texts ->
                        requests.size() < 3
                                ? new MockResponse.Builder()
                                        .code(429)
                                        .addHeader("Retry-After", "0.2")
                                        .build()
                                : embeds(texts);
        var start = System.nanoTime();

        assertThat(vectors(embedder.embed(List.of("my garden")))).hasSize(1);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void patience_has_an_end() {
        gemini = _ -> new MockResponse.Builder().code(429).addHeader("Retry-After", "60").build();

        assertUnavailable(embedder.embed(List.of("my garden")));

        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>AIza-canary-0123456789</html>",
                "{}",
                "{\"embeddings\":[]}",
                "{\"embeddings\":[{\"values\":[1,2,3]}]}",
                "{\"embeddings\":[{\"values\":null}]}"
            })
    void an_answer_without_the_vectors_is_unavailable(String body) {
        gemini = _ -> new MockResponse.Builder().body(body).build();

        assertUnavailable(embedder.embed(List.of("my garden")));
    }

    @Test
    void a_redirect_is_not_followed_with_the_key() {
        gemini = _ -> new MockResponse.Builder().code(307).addHeader("Location", "/else").build();

        assertUnavailable(embedder.embed(List.of("my garden")));

        assertThat(requests).hasSize(1);
    }

    @Test
    void what_keeps_failing_is_left_alone() {
        gemini = _ -> new MockResponse.Builder().code(500).build();

        for (int i = 0; i < 5; i++) {
            assertUnavailable(embedder.embed(List.of("my garden")));
        }

        assertThat(requests).hasSize(5);
    }

    @Test
    void nothing_and_half_an_emoji_are_embedded_too() {
        assertThat(vectors(embedder.embed(List.of("", " \n", "hi \uD83D", "x".repeat(99_999)))))
                .hasSize(4);
        assertThat(vectors(embedder.embed(List.of()))).isEmpty();
    }

    private GeminiEmbedder embedder(Duration patience) {
        return new GeminiEmbedder(
                new GeminiSettings(server.url("/").uri(), new Secret(KEY), patience),
                FakeEndpoint.AT_ONCE);
    }

    /** Vectors that tell texts apart; refuses, as a whole, a batch with a bad or empty text. */
    private static MockResponse embeds(JsonNode texts) {
        var root = JSON.createObjectNode();
        var embeddings = root.putArray("embeddings");
        for (var request : texts) {
            var text = request.path("content").path("parts").path(0).path("text").asString();
            if (text.isBlank() || text.contains("poison") || texts.size() > 100) {
                return new MockResponse.Builder().code(400).body(text).build();
            }
            var numbers = new double[1_536];
            Arrays.setAll(numbers, i -> Math.sin(text.hashCode() + i) / 3);
            var values = embeddings.addObject().putArray("values");
            Arrays.stream(numbers).forEach(values::add);
        }
        return new MockResponse.Builder().body(root.toString()).build();
    }

    private static List<float[]> vectors(Embedding embedding) {
        assertThat(embedding).isInstanceOf(Embedding.Vectors.class);
        return ((Embedding.Vectors) embedding).vectors();
    }

    private static void assertUnavailable(Embedding embedding) {
        assertThat(embedding).isInstanceOf(Embedding.Unavailable.class);
        assertThat(embedding.toString()).doesNotContain(KEY, "garden");
    }
}
