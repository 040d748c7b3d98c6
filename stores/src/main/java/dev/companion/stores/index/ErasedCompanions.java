package dev.companion.stores.index;

import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.Recorded;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Whose facts are not taken in any more, though they may have been read from the log before. */
final class ErasedCompanions {

    private final Set<UUID> companions = ConcurrentHashMap.newKeySet();

    /** Whether it was not among them. */
    boolean add(UUID companion) {
        return companions.add(companion);
    }

    List<Recorded<MemoryEvent>> without(List<Recorded<MemoryEvent>> facts) {
        return companions.isEmpty()
                ? facts
                : facts.stream().filter(fact -> !companions.contains(fact.companion())).toList();
    }
}
