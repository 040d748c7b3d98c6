package dev.companion.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.companion.models.Embedding;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InstantEmbedderTest {

    private final InstantEmbedder embedder = new InstantEmbedder();

    @Test
    void every_text_even_an_empty_one_has_a_vector_of_length_one() {
        for (var text : List.of("", "hello", "The lake, the lake!", "…")) {
            var vector = vector(text);

            assertThat(vector).hasSize(embedder.dimension());
            assertThat(dot(vector, vector)).isEqualTo(1, within(1e-5));
        }
    }

    @Test
    void texts_that_share_words_are_nearer_than_those_that_do_not() {
        var lake = vector("we swam in the lake");

        assertThat(dot(lake, vector("the lake was cold")))
                .isGreaterThan(dot(lake, vector("octopuses have three hearts")));
    }

    private float[] vector(String text) {
        return ((Embedding.Vectors) embedder.embed(List.of(text))).vectors().getFirst();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
