package dev.companion.stores.cache;

import java.util.Optional;
import java.util.UUID;

/**
 * The vectors of texts that were embedded before. One companion never sees that another's text is
 * known. Any thread may call it; it does not fail, it only forgets.
 */
public interface VectorCache {

    Optional<float[]> find(UUID companion, String model, String text);

    void put(UUID companion, String model, String text, float[] vector);

    /**
     * Drops all of one companion's vectors.
     *
     * @return false when some may be left where they could not be reached; they run out by
     *     themselves seven days after they were put, or ask again
     */
    boolean forget(UUID companion);
}
