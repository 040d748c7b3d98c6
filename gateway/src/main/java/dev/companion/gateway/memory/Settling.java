package dev.companion.gateway.memory;

import dev.companion.gateway.Gateway;
import dev.companion.gateway.Refused;
import dev.companion.schemas.ConflictEvent.ConflictResolved;
import dev.companion.schemas.ConflictEvent.SettledBy;
import dev.companion.schemas.Envelope;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.SuggestedResolution;
import dev.companion.stores.postgres.ConflictRow;
import dev.companion.stores.postgres.Memories;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/** Settles where memories disagree, as the user says. */
final class Settling {

    private final Memories memories;
    private final Writing writing;

    Settling(Memories memories, Writing writing) {
        this.memories = memories;
        this.writing = writing;
    }

    /**
     * What was done.
     *
     * @param superseded the memory that no longer holds, if one of the two was kept
     * @param applied false when rows or index have yet to take it in
     */
    record Done(long id, String resolutionStatus, Optional<UUID> superseded, boolean applied) {}

    /**
     * Settles a conflict in favour of one, of both, or lets it be.
     *
     * @param keep absent to leave it as it is
     * @throws Refused when it is settled already, or what is to be kept is gone
     */
    Done settle(UUID companion, ConflictRow conflict, Optional<Kept> keep, String note) {
        if (conflict.settled().isPresent()) {
            throw new Refused(
                    "conflict %d is %s already".formatted(conflict.id(), conflict.status()));
        }
        var resolved =
                resolved(
                        companion,
                        conflict.event(),
                        new ConflictResolved(
                                writing.now(),
                                conflict.event(),
                                keep.map(Kept::resolution),
                                SettledBy.USER,
                                note));
        var superseded = keep.flatMap(kept -> superseded(companion, conflict, kept));
        // Before it is settled: broken off between the two, it can be settled again.
        var facts = new ArrayList<Recorded<? extends Event>>();
        superseded.ifPresent(event -> facts.add(resolved.led(Gateway.MODULE, event)));
        facts.add(resolved);
        return new Done(
                conflict.id(),
                keep.isPresent() ? "resolved" : "ignored",
                superseded.map(MemorySuperseded::memory),
                writing.write(facts));
    }

    /** Everyone who settles a conflict fills the same slot: the first one did it. */
    private static Recorded<ConflictResolved> resolved(
            UUID companion, UUID conflict, ConflictResolved event) {
        var type = EventType.CONFLICT_RESOLVED;
        return new Recorded<>(
                new Envelope(
                        EventId.derived(conflict, type, 0),
                        type,
                        Gateway.MODULE,
                        companion,
                        conflict,
                        Optional.of(conflict),
                        Optional.empty(),
                        type.version()),
                event);
    }

    private Optional<MemorySuperseded> superseded(UUID companion, ConflictRow conflict, Kept kept) {
        var newer = Optional.of(conflict.first());
        return switch (kept) {
            case BOTH -> Optional.empty();
            case NEWER -> superseded(companion, conflict.second(), newer);
            case OLDER -> superseded(companion, newer, conflict.second());
        };
    }

    /** Nothing when the one that is not kept is the personality, or holds no longer. */
    private Optional<MemorySuperseded> superseded(
            UUID companion, Optional<UUID> memory, Optional<UUID> by) {
        if (by.isPresent() && by.flatMap(id -> memories.find(companion, id)).isEmpty()) {
            throw new Refused(
                    "memory %s was forgotten and cannot be kept; ignore the conflict"
                            .formatted(by.get()));
        }
        return memory.flatMap(id -> memories.find(companion, id))
                .filter(row -> row.outdated().isEmpty())
                .map(row ->
                        new MemorySuperseded(writing.now(), row.id(), by, Supersession.SETTLED));
    }

    /** Which of two is kept. */
    enum Kept {
        NEWER(SuggestedResolution.KEEP_NEWER),
        OLDER(SuggestedResolution.KEEP_OLDER),
        BOTH(SuggestedResolution.KEEP_BOTH);

        private final SuggestedResolution resolution;

        Kept(SuggestedResolution resolution) {
            this.resolution = resolution;
        }

        SuggestedResolution resolution() {
            return resolution;
        }
    }
}
