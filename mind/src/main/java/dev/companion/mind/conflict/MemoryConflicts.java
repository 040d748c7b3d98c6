package dev.companion.mind.conflict;

import dev.companion.mind.fact.Fact;
import dev.companion.mind.fact.Outcome;
import java.util.Optional;
import java.util.UUID;

/** Where two memories do not go together. */
public final class MemoryConflicts {

    private MemoryConflicts() {}

    /**
     * What somebody has to decide. A fact that simply gave way to a newer one is none: it stays in
     * the history.
     *
     * @param memory the one that keeps what was claimed
     */
    public static Conflict of(Outcome.Contradicts found, UUID memory) {
        return new Conflict(
                found.type(),
                memory,
                Optional.of(found.old().memory()),
                found.confidence(),
                found.suggestion(),
                said(found.old(), found.claim().sentence()));
    }

    private static String said(Fact old, String newer) {
        return "Once the user told: \"%s\" and another time: \"%s\""
                .formatted(old.claim().sentence(), newer);
    }
}
