package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxEmbedderTest {

    private static final OnnxEmbedder EMBEDDER = new OnnxEmbedder(OnnxModel.BGE_SMALL);

    @AfterAll
    static void close() {
        EMBEDDER.close();
        assertThat(EMBEDDER.embed(List.of("late"))).isInstanceOf(Embedding.Unavailable.class);
    }

    static List<String> hostile() {
        return List.of(
                "",
                " \n\t",
                "\uD83D",
                "\uDE00 the wrong way round \uD83D",
                "a\u0000b",
                "\uFFFD\u200B\uFE0F",
                "\u0301".repeat(50),
                "\uD55C\uAE00".repeat(2000),
                "\uD83D\uDE42".repeat(900),
                "x".repeat(1_000_000),
                "word ".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void any_string_gets_a_vector_of_length_one(String text) {
        var vector = vector(text);

        assertThat(vector).hasSize(EMBEDDER.dimension()).hasSize(384);
        assertThat(dot(vector, vector)).isEqualTo(1, within(1e-6));
    }

    @Test
    void what_is_alike_in_meaning_is_near() {
        var ill = vector("My dog is sick and I am worried");
        var vet = vector("I took my puppy to the vet because she felt unwell");
        var tax = vector("The quarterly tax report is due on Friday");

        assertThat(dot(ill, vet)).isGreaterThan(dot(ill, tax) + 0.1);
    }

    @Test
    void a_vector_is_the_same_to_the_bit_alone_and_in_company_and_concurrently() throws Exception {
        var text = "We walked along the river until it got dark";
        var alone = vector(text);
        var company = vectors(List.of("short", text, "a good deal longer ".repeat(30)));
        var concurrent = new ArrayList<Future<float[]>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 40; i++) {
                concurrent.add(callers.submit(() -> vector(text)));
            }
        }

        assertThat(company.get(1)).containsExactly(alone);
        for (var vector : concurrent) {
            assertThat(vector.get()).containsExactly(alone);
        }
    }

    @Test
    void text_beyond_the_window_is_cut() {
        var window = vector("word ".repeat(OnnxEmbedder.MAX_TOKENS));

        assertThat(vector("word ".repeat(OnnxEmbedder.MAX_TOKENS) + "and more"))
                .containsExactly(window);
    }

    @Test
    void loading_tells_nobody() {
        EMBEDDER.load();

        assertThat(Boolean.getBoolean(OnnxSession.TELEMETRY_OPT_OUT)).isTrue();
    }

    @Test
    void a_call_has_a_limit() {
        assertThat(vectors(List.of())).isEmpty();
        assertThatThrownBy(() -> EMBEDDER.embed(Collections.nCopies(1001, "x")))
                .hasMessage("at most 1000 texts in one call, were 1001");
    }

    @Test
    void an_interrupted_call_returns_and_keeps_the_flag() {
        Thread.currentThread().interrupt();

        // One that is done before anybody waits for it needs no waiting, so there are many.
        var outcome = EMBEDDER.embed(Collections.nCopies(1000, "hello"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(Embedding.Unavailable.class);
    }

    @Test
    void the_smaller_model_tells_what_is_alike_and_lives_in_a_space_of_its_own() {
        try (var smaller = new OnnxEmbedder(OnnxModel.ALL_MINI_LM)) {
            var texts =
                    List.of(
                            "My dog is sick and I am worried",
                            "I took my puppy to the vet because she felt unwell",
                            "The quarterly tax report is due on Friday");
            var vectors = ((Embedding.Vectors) smaller.embed(texts)).vectors();

            assertThat(smaller.model()).isEqualTo("all-minilm-l6-v2-q");
            assertThat(vectors).allSatisfy(v -> assertThat(dot(v, v)).isEqualTo(1, within(1e-6)));
            assertThat(dot(vectors.get(0), vectors.get(1)))
                    .isGreaterThan(dot(vectors.get(0), vectors.get(2)) + 0.2);
            assertThat(dot(vectors.getFirst(), vector(texts.getFirst()))).isLessThan(0.3);
        }
    }

    private static float[] vector(String text) {
        return vectors(List.of(text)).getFirst();
    }

    private static List<float[]> vectors(List<String> texts) {
        return ((Embedding.Vectors) EMBEDDER.embed(texts)).vectors();
    }

    private static double dot(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
