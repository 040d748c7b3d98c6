package dev.companion.memory;

import dev.companion.stores.index.Episode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Memories of an index that have no vector yet. */
interface Gaps {

    /** How many. */
    long count();

    /** Some of them. */
    List<Episode> some(int limit);

    /**
     * Returns when the index has taken in all before these offsets of the memory topic, by
     * partition, or why it has not.
     */
    Optional<String> await(Map<Integer, Long> offsets);
}
