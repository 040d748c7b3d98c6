package dev.companion.memory;

import dev.companion.models.Embedder;
import dev.companion.models.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embeds texts of which some may be such that no vector comes of them: those stay without, and keep
 * none of the others from theirs.
 */
final class EachText {

    private static final Logger LOG = LoggerFactory.getLogger(EachText.class);
    private static final List<String> HARMLESS = List.of("Is anybody there?");

    private EachText() {}

    /** What came of it. */
    sealed interface Embedded {

        /**
         * Some got theirs.
         *
         * @param vectors one place for each text, in their order
         */
        record Each(List<Optional<float[]>> vectors) implements Embedded {
            public Each {
                vectors = List.copyOf(vectors);
            }
        }

        /** Nobody can embed anything now. */
        record Nobody(String reason) implements Embedded {}
    }

    static Embedded of(Embedder embedder, List<String> texts) {
        return switch (embedder.embed(texts)) {
            case Embedding.Vectors(var vectors) ->
                    new Embedded.Each(vectors.stream().map(Optional::of).toList());
            case Embedding.Unavailable(var reason) ->
                    embedder.embed(HARMLESS) instanceof Embedding.Vectors
                            ? oneByOne(embedder, texts)
                            : new Embedded.Nobody(reason);
        };
    }

    private static Embedded oneByOne(Embedder embedder, List<String> texts) {
        if (texts.size() == 1) {
            LOG.warn(
                    "a text cannot be embedded and stays without a vector model={} characters={}",
                    embedder.model(),
                    texts.getFirst().length());
            return new Embedded.Each(List.of(Optional.empty()));
        }
        var vectors = new ArrayList<Optional<float[]>>();
        for (var text : texts) {
            switch (of(embedder, List.of(text))) {
                case Embedded.Each(var one) -> vectors.addAll(one);
                case Embedded.Nobody nobody -> {
                    return nobody;
                }
            }
        }
        return new Embedded.Each(vectors);
    }
}
