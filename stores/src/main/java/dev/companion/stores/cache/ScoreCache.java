package dev.companion.stores.cache;

import java.util.Optional;
import java.util.UUID;

/**
 * The scores that models gave to texts before, 0…1. One companion never sees that another's text is
 * known. Any thread may call it; it does not fail, it only forgets.
 */
public interface ScoreCache {

    /**
     * The score of a text; empty when it is not known.
     *
     * @param scorer the model, with the version of what it was asked
     */
    Optional<Double> find(UUID companion, String scorer, String text);

    void put(UUID companion, String scorer, String text, double score);

    /**
     * Drops all of one companion's scores.
     *
     * @return false when some may be left where they could not be reached; they run out by
     *     themselves seven days after they were put, or ask again
     */
    boolean forget(UUID companion);
}
