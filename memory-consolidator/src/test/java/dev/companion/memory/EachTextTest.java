package dev.companion.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EachTextTest {

    private final HashEmbedder embedder = new HashEmbedder("hash-1");

    @Test
    void each_text_gets_its_vector_in_its_place() {
        var vectors = vectors(embedder, "tea", "rain");

        assertThat(vectors.get(0).orElseThrow()).containsExactly(embedder.vector("tea"));
        assertThat(vectors.get(1).orElseThrow()).containsExactly(embedder.vector("rain"));
    }

    @Test
    void one_that_cannot_be_embedded_keeps_none_of_the_others_from_it() {
        var choosy = new Choosy(embedder);

        var vectors = vectors(choosy, "tea", Choosy.UNSPEAKABLE, "rain");

        assertThat(vectors).hasSize(3);
        assertThat(vectors.get(0)).isPresent();
        assertThat(vectors.get(1)).isEmpty();
        assertThat(vectors.get(2)).isPresent();
    }

    @Test
    void while_nobody_can_embed_that_is_what_is_said() {
        embedder.away = true;

        assertThat(EachText.of(embedder, List.of("tea", "rain")))
                .isEqualTo(new EachText.Embedded.Nobody("away"));
    }

    private static List<Optional<float[]>> vectors(Embedder embedder, String... texts) {
        return ((EachText.Embedded.Each) EachText.of(embedder, List.of(texts))).vectors();
    }

    private record Choosy(Embedder embedder) implements Embedder {

        static final String UNSPEAKABLE = "xyzzy";

        @Override
        public String model() {
            return embedder.model();
        }

        @Override
        public int dimension() {
            return embedder.dimension();
        }

        @Override
        public Embedding embed(List<String> texts) {
            return texts.contains(UNSPEAKABLE)
                    ? new Embedding.Unavailable("it cannot")
                    : embedder.embed(texts);
        }
    }
}
