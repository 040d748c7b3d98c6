package dev.companion.models;

import java.util.List;

/**
 * Turns text into vectors whose dot product is their similarity in meaning. Safe for calls from
 * many threads at once; blocks its caller. The same text gives the same vector in the same process,
 * whatever else is in the list; on another machine the last bits may differ, so a vector that
 * matters is recorded with {@link #model()} and {@link #dimension()}.
 */
public interface Embedder {

    /** Texts in one call at most. */
    int MAX_TEXTS = 1_000;

    /** Names the vector space: vectors of two models must never meet. */
    String model();

    /** Length of every vector. */
    int dimension();

    /**
     * Embeds what is searched for. The vectors are of the same space as those of what is found, and
     * with some models still not those that the same text would have there.
     */
    default Embedder forQueries() {
        return this;
    }

    /** Names the vectors in caches, where those of queries must not be taken for others. */
    default String cachedAs() {
        return model();
    }

    /** How many texts are best embedded together. */
    default int batch() {
        return 1;
    }

    /**
     * One vector for each text, in order. Any string will do: an empty one gets the vector of
     * "nothing said", unpaired surrogates are replaced, and what exceeds the model's window is cut
     * off at the end. Never throws for what can be expected to fail; when interrupted, returns
     * {@link Embedding.Unavailable} and leaves the thread's interrupt flag set.
     *
     * @param texts none (no vectors come back) to {@link #MAX_TEXTS}
     */
    Embedding embed(List<String> texts);
}
