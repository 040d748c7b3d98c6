package dev.companion.memory;

import dev.companion.mind.conflict.MemoryConflicts;
import dev.companion.mind.fact.Claim;
import dev.companion.mind.fact.Claims;
import dev.companion.mind.fact.Outcome;
import dev.companion.schemas.ConflictEvent.ConflictDetected;
import dev.companion.schemas.ConversationEvent.Place;
import dev.companion.schemas.Event;
import dev.companion.schemas.EventId;
import dev.companion.schemas.EventType;
import dev.companion.schemas.KnowledgeEvent.FactConfirmed;
import dev.companion.schemas.KnowledgeEvent.FactLearned;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.SemanticCreated;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryEvent;
import dev.companion.schemas.MemoryEvent.EpisodeStored;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Recorded;
import dev.companion.schemas.Speaker;
import dev.companion.topics.EventLog;
import dev.companion.topics.lanes.LaneHandler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Learns what the user tells of themselves, from the user's own lines only: what the companion said
 * or made of it is never taken for a fact about them. What a line leads to is written in an order
 * in which each fact rests on nothing that comes after it, so that a line broken off half way is
 * simply read again.
 */
final class Learning implements LaneHandler {

    /** What changes what is known. */
    static final Set<EventType> FOLDED =
            EnumSet.of(
                    EventType.FACT_LEARNED,
                    EventType.FACT_CONFIRMED,
                    EventType.MEMORY_SUPERSEDED,
                    EventType.MEMORY_CORRECTED,
                    EventType.MEMORY_DELETED,
                    EventType.CONFLICT_DETECTED,
                    EventType.CONFLICT_RESOLVED);

    /** Who reads facts out of lines, with its version. */
    static final String LEARNER = "claims-1";

    private static final String MODULE = MemoryConsolidator.MODULE;

    private final EventLog log;
    private final KnownFacts known;
    private final Derived derived;

    Learning(EventLog log, KnownFacts known, Derived derived) {
        this.log = log;
        this.known = known;
        this.derived = derived;
    }

    @Override
    public boolean handles(EventType type) {
        return type == EventType.EPISODE_STORED
                || type == EventType.SEMANTIC_CREATED
                || FOLDED.contains(type);
    }

    @Override
    public void handle(Recorded<? extends Event> fact, Open taken) {
        switch (fact.event()) {
            case EpisodeStored said when said.speaker() == Speaker.USER ->
                    learn(fact, said.at(), said.place(), said.text());
            case EpisodeStored _ -> {}
            case MemoryCorrected corrected -> {
                var book = known.of(fact.companion());
                write(fact, derived.corrected(fact, taken.offset(), corrected.memory(), book));
                book.take(fact);
                if (corrected.type() == MemoryType.EPISODIC) {
                    learn(fact, corrected.said(), corrected.place(), corrected.text());
                }
            }
            case MemoryDeleted deleted -> {
                var book = known.of(fact.companion());
                write(fact, derived.forgotten(fact, taken.offset(), deleted.memory(), book));
                book.take(fact);
            }
            case SemanticCreated gist -> write(fact, derived.drawn(fact, taken.offset(), gist));
            default -> known.of(fact.companion()).take(fact);
        }
        taken.close();
    }

    @Override
    public void handedOver() {
        known.forgetAll();
    }

    /**
     * Each claim has a slot by what it says, and not by its place among the others: read again when
     * more is known, a line may say more.
     */
    private void learn(Recorded<? extends Event> fact, Instant at, Place place, String text) {
        var book = known.of(fact.companion());
        var claims = Claims.of(text, book.peopleBeside(fact.id()));
        var alone = claims.isEmpty() ? Set.<Claim>of() : Set.copyOf(Claims.of(text));
        for (var claim : claims) {
            int slot = slot(claim);
            var memory = EventId.derived(fact.id(), EventType.FACT_LEARNED, slot);
            var outcomes = book.before(memory).learn(claim, at, fact.id());
            boolean told = alone.contains(claim) && outcomes.stream().allMatch(says(claim));
            // The rest of what it says was told elsewhere, and perhaps to nobody else.
            write(fact, effects(fact, told ? place : Place.DIRECT, outcomes, slot));
        }
    }

    private static Predicate<Outcome> says(Claim claim) {
        return outcome -> outcome.claim().equals(claim);
    }

    private static int slot(Claim claim) {
        return List.of(
                        claim.subject(),
                        claim.attribute().name(),
                        claim.value(),
                        claim.standing().name())
                .hashCode();
    }

    private void write(
            Recorded<? extends Event> fact, List<Recorded<? extends MemoryEvent>> effects) {
        if (!effects.isEmpty()) {
            log.appendAndWait(effects);
            var book = known.of(fact.companion());
            effects.forEach(book::take);
        }
    }

    /**
     * @param slot names what the claim leads to
     */
    private static List<Recorded<? extends MemoryEvent>> effects(
            Recorded<? extends Event> fact, Place where, List<Outcome> outcomes, int slot) {
        if (outcomes.isEmpty()) {
            return List.of();
        }
        var before = new ArrayList<Recorded<? extends MemoryEvent>>();
        Optional<Claim> learned = Optional.empty();
        var memory = EventId.derived(fact.id(), EventType.FACT_LEARNED, slot);
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.New _ -> learned = Optional.of(outcome.claim());
                case Outcome.Confirms confirms ->
                        before.add(
                                fact.led(
                                        MODULE,
                                        new FactConfirmed(
                                                outcome.at(),
                                                confirms.known().memory(),
                                                outcome.source(),
                                                confirms.confidence()),
                                        slot));
                case Outcome.Supersedes supersedes -> {
                    learned = Optional.of(outcome.claim());
                    before.add(superseded(fact, outcome.at(), supersedes.old().memory(), memory));
                }
                case Outcome.Outdated outdated -> {
                    learned = Optional.of(outcome.claim());
                    before.add(superseded(fact, outcome.at(), memory, outdated.newer().memory()));
                }
                case Outcome.Contradicts contradicts -> {
                    learned = Optional.of(outcome.claim());
                    before.add(conflict(fact, memory, contradicts, slot));
                }
            }
        }
        learned.ifPresent(claim -> before.add(learned(fact, where, claim, outcomes, slot)));
        return List.copyOf(before);
    }

    /** A memory is superseded once, so its slot is its own. */
    private static Recorded<MemorySuperseded> superseded(
            Recorded<? extends Event> fact, Instant at, UUID old, UUID by) {
        return fact.led(
                        MODULE,
                        new MemorySuperseded(at, old, Optional.of(by), Supersession.CHANGED))
                .inSlotOf(old);
    }

    private static Recorded<ConflictDetected> conflict(
            Recorded<? extends Event> fact, UUID memory, Outcome.Contradicts found, int place) {
        var conflict = MemoryConflicts.of(found, memory);
        return fact.led(
                MODULE,
                new ConflictDetected(
                        found.at(),
                        conflict.type(),
                        conflict.first(),
                        conflict.second(),
                        conflict.confidence(),
                        conflict.suggestion(),
                        conflict.description()),
                place);
    }

    private static Recorded<FactLearned> learned(
            Recorded<? extends Event> fact,
            Place where,
            Claim claim,
            List<Outcome> outcomes,
            int slot) {
        return fact.led(
                MODULE,
                new FactLearned(
                        outcomes.getFirst().at(),
                        where,
                        List.of(fact.id()),
                        claim.confidence(),
                        LEARNER,
                        claim.subject(),
                        claim.attribute().name().toLowerCase(Locale.ROOT),
                        claim.value(),
                        claim.standing().name().toLowerCase(Locale.ROOT),
                        claim.sentence()),
                slot);
    }
}
