package dev.companion.stores.recall;

import dev.companion.schemas.RecallReason;
import dev.companion.stores.index.Episode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What came to mind, best first.
 *
 * @param degraded true when meaning could not be searched, only words
 */
public record Recalled(List<Found> memories, boolean degraded) {

    public Recalled {
        memories = List.copyOf(memories);
    }

    /**
     * A memory that came to mind.
     *
     * @param importance 0…1; absent when nobody scored it yet
     * @param score of all signs together, 0…1, comparable within one recall
     * @param relevance of its words and meaning alone, 0…1
     * @param marginal what decided its place among the others, −1…1
     */
    public record Found(
            Episode episode,
            OptionalDouble importance,
            double score,
            double relevance,
            double marginal,
            Set<RecallReason> reasons) {
        public Found {
            reasons = Set.copyOf(reasons);
        }
    }
}
