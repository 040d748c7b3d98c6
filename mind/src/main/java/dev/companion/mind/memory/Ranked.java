package dev.companion.mind.memory;

import dev.companion.schemas.RecallReason;
import java.util.Set;
import java.util.UUID;

/**
 * A memory in the place it was given.
 *
 * @param score of all signs together, 0…1, comparable within one ranking; a later place may have
 *     the higher score, where it says again what an earlier one said
 * @param relevance of its words and its meaning alone, 0…1
 * @param marginal what decided its place, −1…1
 */
public record Ranked(
        UUID id, double score, double relevance, double marginal, Set<RecallReason> reasons) {
    public Ranked {
        reasons = Set.copyOf(reasons);
    }
}
