package dev.companion.stores.index;

import dev.companion.mind.memory.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What to look for among one companion's memories and the documents that everyone has at hand.
 *
 * @param text plain words: nothing in it is an operator
 * @param vector what to look for by meaning; absent when there is no embedder, then words decide
 * @param vectorModel what made the vector; vectors of another model or dimension are passed over
 * @param directMayBeSeen false where others listen: then only what was said in a channel is found
 * @param period a time to look in, besides
 * @param unstored lines the index may not have yet
 * @param excluded memories that are not looked at, not even as what was said around others
 * @param limit 1…{@value #MOST}, taken once each by words, by meaning and by the period
 */
public record Query(
        UUID companion,
        String text,
        Optional<float[]> vector,
        String vectorModel,
        boolean directMayBeSeen,
        Optional<Period> period,
        List<Unstored> unstored,
        Set<UUID> excluded,
        int limit) {

    public static final int MOST = 1_000;

    public Query {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "limit must be within 1.." + MOST + ", was " + limit);
        }
        unstored = List.copyOf(unstored);
        excluded = Set.copyOf(excluded);
    }

    /** Only what is stored, of any time. */
    public Query(
            UUID companion,
            String text,
            Optional<float[]> vector,
            String vectorModel,
            boolean directMayBeSeen,
            int limit) {
        this(
                companion,
                text,
                vector,
                vectorModel,
                directMayBeSeen,
                Optional.empty(),
                List.of(),
                Set.of(),
                limit);
    }
}
