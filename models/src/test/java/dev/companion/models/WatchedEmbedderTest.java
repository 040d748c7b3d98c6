package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WatchedEmbedderTest {

    private final Fickle behind = new Fickle();
    private final WatchedEmbedder embedder = new WatchedEmbedder(behind);

    @Test
    void one_that_works_is_in_no_trouble() {
        assertThat(embedder.embed(List.of("tea"))).isInstanceOf(Embedding.Vectors.class);
        assertThat(embedder.trouble()).isEmpty();
    }

    @Test
    void one_that_is_away_is_left_alone_until_a_probe_finds_it_well() {
        behind.away = true;
        embedder.embed(List.of("tea"));
        assertThat(embedder.trouble()).contains("switched off");

        int calls = behind.calls;
        assertThat(embedder.embed(List.of("tea"))).isInstanceOf(Embedding.Unavailable.class);
        assertThat(behind.calls).isEqualTo(calls);
        embedder.probe();
        assertThat(embedder.trouble()).isPresent();

        behind.away = false;
        embedder.probe();
        assertThat(embedder.trouble()).isEmpty();
        assertThat(embedder.embed(List.of("tea"))).isInstanceOf(Embedding.Vectors.class);
    }

    @Test
    void a_text_that_cannot_be_embedded_is_no_absence() {
        assertThat(embedder.embed(List.of("tea", Fickle.UNSPEAKABLE)))
                .isInstanceOf(Embedding.Unavailable.class);

        assertThat(embedder.trouble()).isEmpty();
        assertThat(embedder.embed(List.of("tea"))).isInstanceOf(Embedding.Vectors.class);
    }

    @Test
    void while_all_is_well_a_probe_costs_nothing() {
        embedder.probe();

        assertThat(behind.calls).isZero();
    }

    @Test
    void an_interrupted_call_says_nothing_of_the_embedder() {
        behind.away = true;
        Thread.currentThread().interrupt();
        embedder.embed(List.of("tea"));
        assertThat(Thread.interrupted()).isTrue();

        assertThat(embedder.trouble()).isEmpty();
    }

    private static final class Fickle implements Embedder {

        static final String UNSPEAKABLE = "xyzzy";

        private boolean away;
        private int calls;

        @Override
        public String model() {
            return "fickle";
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public Embedding embed(List<String> texts) {
            calls++;
            return away || texts.contains(UNSPEAKABLE)
                    ? new Embedding.Unavailable("switched off")
                    : new Embedding.Vectors(texts.stream().map(_ -> new float[] {1, 0}).toList());
        }
    }
}
