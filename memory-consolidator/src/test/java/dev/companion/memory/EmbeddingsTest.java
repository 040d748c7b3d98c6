package dev.companion.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.companion.schemas.EventType;
import dev.companion.schemas.MemoryEvent.EmbeddingComputed;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
final class EmbeddingsTest {

    private final Told told = new Told();
    private final HashEmbedder embedder = new HashEmbedder("hash-1");

    @AfterEach
    void close() {
        told.close();
    }

    @Test
    void every_fact_gets_its_vector_once_however_often_it_is_handled() {
        told.says("I live in Oslo. I love jazz.");

        embed();
        embed();

        var facts = told.ids(EventType.FACT_LEARNED);
        assertThat(facts).hasSize(2);
        assertThat(vectors())
                .extracting(EmbeddingComputed::memory)
                .containsOnlyOnceElementsOf(facts);
    }

    @Test
    void while_nobody_can_embed_a_fact_waits() {
        told.says("I live in Oslo.");
        embedder.away = true;
        assertThatThrownBy(this::embed).isInstanceOf(NotNow.class);
        assertThat(vectors()).isEmpty();

        embedder.away = false;
        embed();

        assertThat(vectors()).hasSize(1);
    }

    private void embed() {
        var embeddings =
                new Embeddings(told.log, new CachedVectors(embedder, new WithoutVectors.NoCache()));
        told.placed(0).forEach(placed -> assertThat(told.handle(embeddings, placed)).isTrue());
    }

    /** Each once, as readers take them in. */
    private List<EmbeddingComputed> vectors() {
        return told.placed(0).stream()
                .map(Told.Placed::fact)
                .filter(fact -> fact.event() instanceof EmbeddingComputed)
                .collect(
                        java.util.stream.Collectors.toMap(
                                fact -> fact.id(),
                                fact -> (EmbeddingComputed) fact.event(),
                                (first, _) -> first))
                .values()
                .stream()
                .toList();
    }
}
