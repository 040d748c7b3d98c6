package dev.companion.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class YieldingEmbedderTest {

    private final List<List<String>> calls = new ArrayList<>();

    private final Embedder embedder =
            new Embedder() {
                @Override
                public String model() {
                    return "recorder";
                }

                @Override
                public int dimension() {
                    return 1;
                }

                @Override
                public Embedding embed(List<String> texts) {
                    calls.add(texts);
                    return texts.contains("broken")
                            ? new Embedding.Unavailable("broken")
                            : new Embedding.Vectors(List.of(new float[] {texts.hashCode()}));
                }
            };

    @Test
    void texts_go_one_by_one_and_their_vectors_come_in_order() {
        var yielding = new YieldingEmbedder(embedder, () -> false);

        var vectors = ((Embedding.Vectors) yielding.embed(List.of("a", "b"))).vectors();

        assertThat(calls).containsExactly(List.of("a"), List.of("b"));
        assertThat(vectors.get(0)[0]).isEqualTo(List.of("a").hashCode());
        assertThat(vectors.get(1)[0]).isEqualTo(List.of("b").hashCode());
        assertThat(yielding.model()).isEqualTo("recorder");
    }

    @Test
    void others_go_first() {
        var looks = new AtomicInteger();
        var yielding =
                new YieldingEmbedder(
                        embedder,
                        () -> {
                            assertThat(calls).isEmpty();
                            return looks.incrementAndGet() < 5;
                        });

        yielding.embed(List.of("a"));

        assertThat(looks).hasValue(5);
        assertThat(calls).hasSize(1);
    }

    @Test
    void it_comes_to_its_end_though_others_never_do() {
        var yielding = new YieldingEmbedder(embedder, () -> true);

        assertThat(yielding.embed(List.of("a"))).isInstanceOf(Embedding.Vectors.class);
    }

    @Test
    void what_cannot_be_embedded_ends_it() {
        var yielding = new YieldingEmbedder(embedder, () -> false);

        assertThat(yielding.embed(List.of("a", "broken", "c")))
                .isEqualTo(new Embedding.Unavailable("broken"));
        assertThat(calls).hasSize(2);
    }
}
