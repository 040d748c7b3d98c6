package dev.companion.memory;

import dev.companion.schemas.ConflictEvent.ConflictResolved;
import dev.companion.schemas.ConflictEvent.SettledBy;
import dev.companion.schemas.Event;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Recorded;
import dev.companion.stores.postgres.Conflicts;
import dev.companion.stores.postgres.DatabaseUnavailable;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryRow;
import dev.companion.stores.postgres.PastReflections;
import dev.companion.topics.CompanionLog;
import dev.companion.topics.Topic;
import dev.companion.topics.lanes.LaneHandler.NotNow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What becomes of facts and gists when an episode that they rest on goes. A gist holds words of
 * each of its sources, so it goes with any of them; a fact goes with its last. Each has a slot of
 * its own, so that doing it again does nothing more.
 */
final class Derived {

    /** One episode leads to fewer. */
    private static final int MOST = 200;

    private static final String MODULE = MemoryConsolidator.MODULE;

    private final Memories memories;
    private final Conflicts conflicts;
    private final PastReflections rows;
    private final CompanionLog log;

    Derived(Memories memories, Conflicts conflicts, PastReflections rows, CompanionLog log) {
        this.memories = memories;
        this.conflicts = conflicts;
        this.rows = rows;
        this.log = log;
    }

    /**
     * @param offset of the fact in the log
     */
    List<Recorded<? extends MemoryEvent>> forgotten(
            Recorded<? extends Event> fact, long offset, UUID episode) {
        var effects = new ArrayList<Recorded<? extends MemoryEvent>>();
        for (var memory : restingOn(fact, offset, episode)) {
            effects.add(
                    fact.led(MODULE, new MemoryDeleted(fact.event().at(), memory.id()))
                            .inSlotOf(memory.id()));
        }
        for (var conflict : conflicts.pendingAbout(fact.companion(), episode, MOST)) {
            effects.add(
                    fact.led(
                                    MODULE,
                                    new ConflictResolved(
                                            fact.event().at(),
                                            conflict.event(),
                                            Optional.empty(),
                                            SettledBy.FORGETTING,
                                            ""))
                            .inSlotOf(conflict.event()));
        }
        return effects;
    }

    /**
     * @param offset of the fact in the log
     */
    List<Recorded<? extends MemoryEvent>> corrected(
            Recorded<? extends Event> fact, long offset, UUID episode) {
        return restingOn(fact, offset, episode).stream()
                .filter(memory -> !memory.id().equals(fact.id()))
                .<Recorded<? extends MemoryEvent>>map(memory ->
                        fact.led(
                                        MODULE,
                                        new MemorySuperseded(
                                                fact.event().at(),
                                                memory.id(),
                                                Optional.of(fact.id()),
                                                Supersession.CORRECTED))
                                .inSlotOf(memory.id()))
                .toList();
    }

    private List<MemoryRow> restingOn(Recorded<? extends Event> fact, long offset, UUID episode) {
        try {
            int partition = log.partition(Topic.MEMORY, fact.companion());
            if (rows.knownUpTo(Topic.MEMORY.fullName(), partition) <= offset) {
                throw new NotNow("the rows have not read as far as what is to go");
            }
            return memories.restingOn(fact.companion(), episode, MOST).stream()
                    .filter(memory ->
                            memory.type() != MemoryType.FACTUAL
                                    || memory.drawn()
                                            .filter(drawn -> drawn.sources().size() > 1)
                                            .isEmpty())
                    .toList();
        } catch (DatabaseUnavailable e) {
            throw new NotNow("PostgreSQL is away, and with it what rests on what is to go", e);
        }
    }
}
