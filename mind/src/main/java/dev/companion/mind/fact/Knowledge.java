package dev.companion.mind.fact;

import dev.companion.mind.fact.Fact.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of one user. {@link #learn} decides what a claim does to it, {@link #after} is what
 * is known then. Of what can have one value at a time there is never more than one valid, in
 * whatever order lines arrive and however often.
 *
 * @param facts in the order they were learned
 */
public record Knowledge(List<Fact> facts) {

    public static final Knowledge NOTHING = new Knowledge(List.of());

    public Knowledge {
        facts = List.copyOf(facts);
    }

    /**
     * What a claim does: one outcome, or one for each fact whose place it takes. Empty when this
     * episode has told it before, or when what it says to have ended is not known to have held.
     *
     * @param at when it was said, which need not be later than what is known
     */
    public List<Outcome> learn(Claim claim, Instant at, UUID source) {
        if (toldBefore(claim, source)) {
            return List.of();
        }
        var rivals = new Rivals(facts).of(claim, at);
        if (claim.value().isEmpty() && claim.attribute() != Attribute.DEATH) {
            // "I quit my job" with two jobs known: it is not clear which.
            return rivals.size() == 1
                    ? learn(claim.of(rivals.getFirst().claim().value()), at, source)
                    : List.of();
        }
        for (var status : List.of(Status.VALID, Status.DISPUTED)) {
            for (var fact : new Rivals(facts).meeting(claim, status)) {
                if (Verdict.same(fact, claim, at)) {
                    return List.of(
                            new Outcome.Confirms(fact, fact.confirmedBy(claim), claim, at, source));
                }
            }
        }
        if (rivals.isEmpty()) {
            return new Rivals(facts).overAnyway(claim)
                    ? List.of()
                    : List.of(new Outcome.New(claim, at, source));
        }
        return against(rivals, claim, at, source);
    }

    /** What is known after an outcome. What comes new of it is kept under the memory's id. */
    public Knowledge after(Outcome outcome, UUID memory) {
        var after = new ArrayList<>(facts);
        var told = Fact.first(memory, outcome.claim(), outcome.at(), outcome.source());
        switch (outcome) {
            case Outcome.New _ -> after.add(told);
            case Outcome.Confirms(var known, _, var claim, var at, var source) ->
                    after.replaceAll(fact ->
                            fact.memory().equals(known.memory())
                                    ? fact.confirmed(claim, at, source)
                                    : fact);
            case Outcome.Supersedes(var old, _, _, _) -> {
                after.replaceAll(fact ->
                        fact.memory().equals(old.memory()) ? fact.with(Status.SUPERSEDED) : fact);
                if (after.stream().noneMatch(fact -> fact.memory().equals(memory))) {
                    after.add(told);
                }
            }
            case Outcome.Outdated _ -> after.add(told.with(Status.SUPERSEDED));
            case Outcome.Contradicts _ -> after.add(told.with(Status.DISPUTED));
        }
        return new Knowledge(after);
    }

    /** What is known once somebody decided between two that contradict each other. */
    public Knowledge keeping(UUID kept, UUID dropped) {
        return new Knowledge(
                facts.stream()
                        .map(fact -> {
                            if (fact.memory().equals(kept)) {
                                return fact.with(Status.VALID);
                            }
                            return fact.memory().equals(dropped)
                                    ? fact.with(Status.SUPERSEDED)
                                    : fact;
                        })
                        .toList());
    }

    /** What is held to be so. */
    public List<Fact> valid() {
        return facts.stream().filter(Fact::valid).toList();
    }

    /** The user's people by name, where only one has it: for {@link Claims#of(String, Map)}. */
    public Map<String, Person> people() {
        Map<String, Person> people = new HashMap<>();
        for (var fact : facts) {
            var person = Person.of(fact.claim().subject());
            person.name().ifPresent(name -> people.merge(name, person, Knowledge::either));
        }
        people.values().removeIf(person -> person.role().isEmpty());
        return Map.copyOf(people);
    }

    private static Person either(Person one, Person other) {
        return one.equals(other) ? one : new Person("", one.name());
    }

    private boolean toldBefore(Claim claim, UUID source) {
        return facts.stream()
                .filter(fact -> fact.sources().contains(source))
                .anyMatch(fact ->
                        Person.of(fact.claim().subject()).meets(Person.of(claim.subject()))
                                && Sameness.told(fact.claim(), claim));
    }

    private static List<Outcome> against(List<Fact> rivals, Claim claim, Instant at, UUID source) {
        var outcomes = new ArrayList<Outcome>();
        for (var rival : rivals) {
            var outcome = Verdict.between(rival, claim, at, source);
            if (!(outcome instanceof Outcome.Supersedes)) {
                return List.of(outcome);
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }
}
