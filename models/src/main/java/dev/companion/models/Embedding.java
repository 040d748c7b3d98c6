package dev.companion.models;

import java.util.List;

/** What came of asking an {@link Embedder}. */
public sealed interface Embedding {

    /** One vector for each text, in the order asked, each of Euclidean length 1. */
    record Vectors(List<float[]> vectors) implements Embedding {
        public Vectors {
            vectors = List.copyOf(vectors);
        }
    }

    /** No vectors; the caller searches by words and embeds later. */
    record Unavailable(String reason) implements Embedding {}
}
