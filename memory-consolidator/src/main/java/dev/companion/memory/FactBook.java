package dev.companion.memory;

import dev.companion.mind.fact.Attribute;
import dev.companion.mind.fact.Claim;
import dev.companion.mind.fact.Claims;
import dev.companion.mind.fact.Fact;
import dev.companion.mind.fact.Fact.Status;
import dev.companion.mind.fact.Knowledge;
import dev.companion.mind.fact.Person;
import dev.companion.mind.fact.Standing;
import dev.companion.schemas.ConflictEvent.ConflictDetected;
import dev.companion.schemas.ConflictEvent.ConflictResolved;
import dev.companion.schemas.Event;
import dev.companion.schemas.KnowledgeEvent.FactConfirmed;
import dev.companion.schemas.KnowledgeEvent.FactLearned;
import dev.companion.schemas.KnowledgeEvent.MemoryCorrected;
import dev.companion.schemas.KnowledgeEvent.MemoryDeleted;
import dev.companion.schemas.KnowledgeEvent.MemorySuperseded;
import dev.companion.schemas.KnowledgeEvent.Supersession;
import dev.companion.schemas.MemoryType;
import dev.companion.schemas.Recorded;
import dev.companion.stores.postgres.ConflictRow;
import dev.companion.stores.postgres.MemoryRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What is known of one companion's user, folded from the facts of the memory topic. Seeing any of
 * them twice changes nothing. Its lane alone touches it.
 */
final class FactBook {

    /** The newest of what still holds; nobody tells more of themselves. */
    static final int MOST = 2_000;

    private final SequencedMap<UUID, Fact> facts = new LinkedHashMap<>();

    /** The newer fact of each conflict that is not settled. */
    private final Map<UUID, UUID> disputed = new HashMap<>();

    /** What took the place of each fact that has changed, which may be told before the fact. */
    private final Map<UUID, UUID> successors = new HashMap<>();

    /** What the rows have: facts oldest first, and the conflicts that are not settled. */
    static FactBook of(List<MemoryRow> rows, List<ConflictRow> pending) {
        var book = new FactBook();
        rows.forEach(row -> {
            row.outdated()
                    .flatMap(MemoryRow.Outdated::by)
                    .ifPresent(by -> book.successors.put(row.id(), by));
            fact(row).ifPresent(book::add);
        });
        pending.forEach(conflict -> book.dispute(conflict.event(), conflict.first()));
        return book;
    }

    Knowledge knowledge() {
        return new Knowledge(List.copyOf(facts.values()));
    }

    /**
     * What was known before a memory was made, as far as it took the place of anything: it may be
     * only half written, and is decided on again as it was at first.
     */
    Knowledge before(UUID memory) {
        return facts.containsKey(memory)
                ? knowledge()
                : new Knowledge(
                        facts.values().stream()
                                .map(fact ->
                                        memory.equals(successors.get(fact.memory()))
                                                ? with(fact, Status.VALID)
                                                : fact)
                                .toList());
    }

    /** The user's people by name, of whom other lines than this one told. */
    Map<String, Person> peopleBeside(UUID line) {
        return new Knowledge(
                        facts.values().stream()
                                .filter(fact -> !fact.sources().getFirst().equals(line))
                                .toList())
                .people();
    }

    List<Fact> restingOn(UUID episode) {
        return facts.values().stream().filter(fact -> fact.sources().contains(episode)).toList();
    }

    void take(Recorded<? extends Event> fact) {
        switch (fact.event()) {
            case FactLearned learned -> fact(fact.id(), learned).ifPresent(this::add);
            case FactConfirmed confirmed ->
                    change(confirmed.memory(), known -> confirmed(known, confirmed));
            case MemorySuperseded superseded -> {
                if (superseded.why() == Supersession.CHANGED) {
                    superseded.by().ifPresent(by -> successors.put(superseded.memory(), by));
                }
                change(superseded.memory(), known -> with(known, Status.SUPERSEDED));
            }
            case MemoryCorrected corrected -> {
                change(corrected.memory(), known -> with(known, Status.SUPERSEDED));
                if (corrected.type() == MemoryType.FACTUAL) {
                    var source = List.of(corrected.memory());
                    inOwnWords(
                                    fact.id(),
                                    corrected.text(),
                                    corrected.said(),
                                    corrected.at(),
                                    source)
                            .ifPresent(this::add);
                }
            }
            case ConflictDetected conflict -> dispute(fact.id(), conflict.first());
            case ConflictResolved resolved ->
                    Optional.ofNullable(disputed.remove(resolved.conflict()))
                            .ifPresent(memory -> change(memory, FactBook::settled));
            case MemoryDeleted deleted -> {
                facts.remove(deleted.memory());
                successors.remove(deleted.memory());
            }
            default -> {}
        }
    }

    private void dispute(UUID conflict, UUID memory) {
        disputed.put(conflict, memory);
        change(memory, known -> known.valid() ? with(known, Status.DISPUTED) : known);
    }

    private static Fact settled(Fact known) {
        return known.status() == Status.DISPUTED ? with(known, Status.VALID) : known;
    }

    private void add(Fact fact) {
        boolean open = disputed.containsValue(fact.memory());
        facts.putIfAbsent(
                fact.memory(),
                successors.containsKey(fact.memory())
                        ? with(fact, Status.SUPERSEDED)
                        : open && fact.valid() ? with(fact, Status.DISPUTED) : fact);
        if (facts.size() > MOST) {
            successors.remove(facts.pollFirstEntry().getKey());
        }
    }

    private void change(UUID memory, UnaryOperator<Fact> change) {
        facts.computeIfPresent(memory, (_, known) -> change.apply(known));
    }

    private static Optional<Fact> fact(UUID memory, FactLearned learned) {
        return claim(
                        learned.subject(),
                        learned.attribute(),
                        learned.value(),
                        learned.standing(),
                        learned.confidence())
                .map(claim ->
                        new Fact(
                                memory,
                                claim,
                                learned.at(),
                                learned.at(),
                                learned.sources(),
                                learned.confidence(),
                                Status.VALID));
    }

    /** A user's correction says in their words what a fact says in ours. */
    private static Optional<Fact> inOwnWords(
            UUID memory, String text, Instant said, Instant lastSaid, List<UUID> sources) {
        return Claims.of(text).stream()
                .findFirst()
                .map(claim ->
                        new Fact(
                                memory,
                                claim,
                                said,
                                said.isAfter(lastSaid) ? said : lastSaid,
                                sources,
                                claim.confidence(),
                                Status.VALID));
    }

    private static Optional<Fact> fact(MemoryRow row) {
        var told = row.drawn().flatMap(MemoryRow.Drawn::claim);
        if (row.drawn().isPresent() && told.isEmpty()) {
            var sources = row.drawn().get().sources();
            return inOwnWords(row.id(), row.text(), row.at(), row.at(), sources)
                    .map(fact -> row.outdated().isPresent() ? with(fact, Status.SUPERSEDED) : fact);
        }
        return claimed(row);
    }

    private static Optional<Fact> claimed(MemoryRow row) {
        return row.drawn()
                .flatMap(drawn ->
                        drawn.claim()
                                .flatMap(told ->
                                        claim(
                                                        told.subject(),
                                                        told.attribute(),
                                                        told.value(),
                                                        told.standing(),
                                                        drawn.confidence().orElse(0))
                                                .map(claim ->
                                                        new Fact(
                                                                row.id(),
                                                                claim,
                                                                row.at(),
                                                                told.lastSaid(),
                                                                drawn.sources(),
                                                                drawn.confidence().orElse(0),
                                                                row.outdated().isPresent()
                                                                        ? Status.SUPERSEDED
                                                                        : Status.VALID))));
    }

    /** Empty for what a later version knows how to read and this one does not. */
    private static Optional<Claim> claim(
            String subject, String attribute, String value, String standing, double confidence) {
        return named(Attribute.values(), attribute)
                .flatMap(what ->
                        named(Standing.values(), standing)
                                .map(how ->
                                        new Claim(subject, what, value, how, false, confidence)));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        var wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values).filter(value -> value.name().equals(wanted)).findFirst();
    }

    private static Fact confirmed(Fact known, FactConfirmed again) {
        if (known.sources().contains(again.source())) {
            return known;
        }
        var sources = new ArrayList<>(known.sources());
        sources.add(again.source());
        return new Fact(
                known.memory(),
                known.claim(),
                again.at().isBefore(known.validFrom()) ? again.at() : known.validFrom(),
                again.at().isAfter(known.lastSaid()) ? again.at() : known.lastSaid(),
                sources,
                again.confidence(),
                known.status());
    }

    private static Fact with(Fact known, Status status) {
        return new Fact(
                known.memory(),
                known.claim(),
                known.validFrom(),
                known.lastSaid(),
                known.sources(),
                known.confidence(),
                status);
    }
}
