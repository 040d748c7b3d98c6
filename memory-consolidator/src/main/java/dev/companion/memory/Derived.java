package dev.companion.memory;

import dev.companion.mind.agent.AgentTool;
import dev.companion.mind.fact.Fact.Status;
import dev.companion.schemas.ConflictEvent.ConflictResolved;
import dev.companion.schemas.ConflictEvent.SettledBy;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Event;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Recorded;
import dev.companion.stores.postgres.Conflicts;
import dev.companion.stores.postgres.Memories;
import dev.companion.stores.postgres.MemoryRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What becomes of facts and gists when an episode that they rest on goes. A gist holds words of
 * each of its sources, so it goes with any of them; a fact goes with its last, and what the user
 * corrected rests on nothing but their word. Each has a slot of its own, so that doing it again
 * does nothing more.
 */
final class Derived {

    /** One episode leads to fewer. */
    private static final int MOST = 1_000;

    private static final String MODULE = MemoryConsolidator.MODULE;

    private final Memories memories;
    private final Conflicts conflicts;
    private final RowsRead rows;

    Derived(Memories memories, Conflicts conflicts, RowsRead rows) {
        this.memories = memories;
        this.conflicts = conflicts;
        this.rows = rows;
    }

    /**
     * What no longer holds goes too: it has the same words.
     *
     * @param offset of the fact in the log
     * @param known what was learned before it, which the rows may not have yet
     */
    List<Recorded<? extends MemoryEvent>> forgotten(
            Recorded<? extends Event> fact, long offset, UUID episode, FactBook known) {
        return rows.upTo(
                offset,
                fact.companion(),
                () -> {
                    var effects = new ArrayList<Recorded<? extends MemoryEvent>>();
                    for (var memory : restingOn(fact.companion(), episode, known, true)) {
                        effects.add(deleted(fact, memory));
                    }
                    effects.addAll(settled(fact, episode));
                    return effects;
                });
    }

    /**
     * What holds of it holds no longer.
     *
     * @param offset of the fact in the log
     * @param known what was learned before it, which the rows may not have yet
     */
    List<Recorded<? extends MemoryEvent>> corrected(
            Recorded<? extends Event> fact, long offset, UUID episode, FactBook known) {
        return rows.upTo(
                offset,
                fact.companion(),
                () ->
                        restingOn(fact.companion(), episode, known, false).stream()
                                .<Recorded<? extends MemoryEvent>>map(
                                        memory -> superseded(fact, memory, fact.id()))
                                .toList());
    }

    /**
     * What becomes of a gist that was drawn while what it rests on went. What the companion chose
     * to keep rests on one line alone, which is stored after it: it goes when that line goes.
     *
     * @param offset of the gist in the log
     */
    List<Recorded<? extends MemoryEvent>> drawn(
            Recorded<? extends Event> fact, long offset, SemanticCreated gist) {
        if (gist.maker().equals(AgentTool.MAKER)) {
            return List.of();
        }
        return rows.upTo(
                offset,
                fact.companion(),
                () -> {
                    var sources = Set.copyOf(gist.sources());
                    var there = memories.find(fact.companion(), sources);
                    if (there.size() < sources.size()) {
                        return List.of(deleted(fact, fact.id()));
                    }
                    return there.stream()
                            .flatMap(source -> source.outdated().stream())
                            .flatMap(outdated -> outdated.by().stream())
                            .limit(1)
                            .<Recorded<? extends MemoryEvent>>map(
                                    by -> superseded(fact, fact.id(), by))
                            .toList();
                });
    }

    private static Recorded<MemoryDeleted> deleted(Recorded<? extends Event> fact, UUID memory) {
        return fact.led(MODULE, new MemoryDeleted(fact.event().at(), memory)).inSlotOf(memory);
    }

    private static Recorded<MemorySuperseded> superseded(
            Recorded<? extends Event> fact, UUID memory, UUID by) {
        return fact.led(
                        MODULE,
                        new MemorySuperseded(
                                fact.event().at(), memory, Optional.of(by), Supersession.CORRECTED))
                .inSlotOf(memory);
    }

    private List<Recorded<? extends MemoryEvent>> settled(
            Recorded<? extends Event> fact, UUID episode) {
        return conflicts.pendingAbout(fact.companion(), episode, MOST).stream()
                .<Recorded<? extends MemoryEvent>>map(conflict ->
                        fact.led(
                                        MODULE,
                                        new ConflictResolved(
                                                fact.event().at(),
                                                conflict.event(),
                                                Optional.empty(),
                                                SettledBy.FORGETTING,
                                                ""))
                                .inSlotOf(conflict.event()))
                .toList();
    }

    private Set<UUID> restingOn(UUID companion, UUID episode, FactBook known, boolean outdated) {
        var resting = new LinkedHashSet<UUID>();
        for (var memory : memories.drawnFrom(companion, episode, MOST)) {
            boolean holds = memory.outdated().isEmpty();
            if ((holds || outdated) && goes(companion, memory, episode)) {
                resting.add(memory.id());
            }
        }
        for (var fact : known.restingOn(episode)) {
            boolean holds = fact.status() != Status.SUPERSEDED;
            var place = memories.find(companion, fact.memory()).map(MemoryRow::place);
            if ((holds || outdated)
                    && !stands(companion, fact.sources(), episode, place.orElse(Place.DIRECT))) {
                resting.add(fact.memory());
            }
        }
        return resting;
    }

    private boolean goes(UUID companion, MemoryRow memory, UUID episode) {
        var drawn = memory.drawn().filter(from -> from.confidence().isPresent());
        return drawn.isPresent()
                && (memory.type() != MemoryType.FACTUAL
                        || !stands(companion, drawn.get().sources(), episode, memory.place()));
    }

    /**
     * Whether a fact has another source that is neither gone nor corrected. What others may hear
     * needs one that others heard.
     */
    private boolean stands(UUID companion, Collection<UUID> sources, UUID without, Place place) {
        var others =
                sources.stream()
                        .filter(source -> !source.equals(without))
                        .collect(Collectors.toSet());
        return memories.find(companion, others).stream()
                .filter(source -> source.outdated().isEmpty())
                .anyMatch(source -> place == Place.DIRECT || source.place() == place);
    }
}
