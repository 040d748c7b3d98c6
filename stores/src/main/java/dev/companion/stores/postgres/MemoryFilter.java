package dev.companion.stores.postgres;

import dev.companion.schemas.MemoryType;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which memories are wanted.
 *
 * @param types of these only
 * @param leastImportance 0…1; what has not been scored counts as 0
 * @param outdated also what no longer holds, or was set aside
 * @param pinnedOnly only what is to be kept in mind
 */
public record MemoryFilter(
        Set<MemoryType> types, double leastImportance, boolean outdated, boolean pinnedOnly) {

    /** Whatever still holds, passages of documents excepted. */
    public static final MemoryFilter CURRENT =
            new MemoryFilter(
                    EnumSet.complementOf(EnumSet.of(MemoryType.DOCUMENT)), 0, false, false);

    public MemoryFilter {
        types = Set.copyOf(types);
        if (!(leastImportance >= 0 && leastImportance <= 1)) {
            throw new IllegalArgumentException(
                    "importance must be within 0..1, was " + leastImportance);
        }
    }

    public static MemoryFilter of(MemoryType type) {
        return new MemoryFilter(Set.of(type), 0, false, false);
    }
}
