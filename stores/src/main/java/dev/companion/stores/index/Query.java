package dev.companion.stores.index;

import java.util.Optional;
import java.util.UUID;

/**
 * What to look for among one companion's memories.
 *
 * @param text plain words: nothing in it is an operator
 * @param vector the text's; absent when there is no embedder, then words alone decide
 * @param vectorModel what made the vector; vectors of another model or dimension are passed over
 * @param directMayBeSeen false where others listen: then only what was said in a channel is found
 * @param limit 1…{@value #MOST}, taken once by words and once by meaning
 */
public record Query(
        UUID companion,
        String text,
        Optional<float[]> vector,
        String vectorModel,
        boolean directMayBeSeen,
        int limit) {

    public static final int MOST = 1_000;

    public Query {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "limit must be within 1.." + MOST + ", was " + limit);
        }
    }
}
