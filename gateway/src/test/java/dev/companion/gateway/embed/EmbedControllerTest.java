package dev.companion.gateway.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.gateway.BadRequest;
import dev.companion.gateway.Degraded;
import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import dev.companion.models.YieldingEmbedder;
import dev.companion.stores.cache.OwnerlessVectorCache;
import dev.companion.stores.cache.Redis;
import dev.companion.stores.keys.MasterKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EmbedControllerTest {

    private final Letters embedder = new Letters();
    private final EmbedController controller =
            new EmbedController(
                    embedder,
                    new YieldingEmbedder(embedder, () -> false),
                    new OwnerlessVectorCache(Redis.absent(), master()));

    @Test
    void each_text_gets_its_vector_in_order() {
        var answer = controller.embed(texts("ab", "c"));

        assertThat(answer.embeddings()).containsExactly(new float[] {2}, new float[] {1});
        assertThat(answer.cached()).containsExactly(false, false);
    }

    @Test
    void what_was_embedded_before_is_not_embedded_again() {
        controller.embed(texts("ab"));

        var answer = controller.embed(texts("ab", "abc"));

        assertThat(answer.cached()).containsExactly(true, false);
        assertThat(embedder.asked).containsExactly("ab", "abc");
    }

    @Test
    void a_text_that_is_there_twice_is_embedded_once() {
        var answer = controller.embed(texts("ab", "ab"));

        assertThat(answer.embeddings()).hasSize(2);
        assertThat(embedder.asked).containsExactly("ab");
    }

    @Test
    void a_query_is_one_text() {
        assertThat(controller.embedQuery(texts("ab")).embeddings()).hasSize(1);
        assertThatThrownBy(() -> controller.embedQuery(texts("a", "b")))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("must be 1, were 2");
    }

    @Test
    void another_model_or_length_is_refused_and_the_one_in_force_named() {
        var model = new EmbedRequest(List.of("a"), Optional.of("gpt"), Optional.empty());
        var length = new EmbedRequest(List.of("a"), Optional.empty(), Optional.of(1_536));

        assertThatThrownBy(() -> controller.embed(model))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("letters");
        assertThatThrownBy(() -> controller.embed(length))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("must be 1, that of letters, was 1536");
    }

    @Test
    void the_one_in_force_may_be_named() {
        var request = new EmbedRequest(List.of("a"), Optional.of("models/letters"), Optional.of(1));

        assertThat(controller.embed(request).embeddings()).hasSize(1);
    }

    @Test
    void there_are_limits() {
        var many =
                new EmbedRequest(Collections.nCopies(101, "a"), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> controller.embed(many)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> controller.embed(texts())).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> controller.embed(texts("a".repeat(8_001))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("8000")
                .hasMessageNotContaining("aaa");
    }

    @Test
    void while_the_embedder_is_away_only_what_is_known_is_given() {
        controller.embed(texts("ab"));
        embedder.away = true;

        assertThat(controller.embed(texts("ab")).cached()).containsExactly(true);
        assertThatThrownBy(() -> controller.embed(texts("abc"))).isInstanceOf(Degraded.class);
    }

    private static EmbedRequest texts(String... texts) {
        return new EmbedRequest(List.of(texts), Optional.empty(), Optional.empty());
    }

    private static MasterKey master() {
        return MasterKey.fromSetting(Base64.getEncoder().encodeToString(new byte[MasterKey.BYTES]));
    }

    /** Counts letters. */
    private static final class Letters implements Embedder {

        private final List<String> asked = new ArrayList<>();
        private boolean away;

        @Override
        public String model() {
            return "letters";
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public Embedding embed(List<String> texts) {
            if (away) {
                return new Embedding.Unavailable("away");
            }
            asked.addAll(texts);
            return new Embedding.Vectors(
                    texts.stream().map(text -> new float[] {text.length()}).toList());
        }
    }
}
