package dev.companion.mind.fact;

import dev.companion.mind.fact.Attribute.Count;
import dev.companion.mind.fact.Fact.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the facts that a claim has to agree with. */
final class Rivals {

    private final List<Fact> facts;

    Rivals(List<Fact> facts) {
        this.facts = facts;
    }

    /** The valid facts that cannot hold beside it unless they say the same. */
    List<Fact> of(Claim claim, Instant at) {
        return meeting(claim, Status.VALID).stream()
                .filter(fact ->
                        Sameness.oneMatter(fact.claim(), claim)
                                || (one(claim) && turnsInto(fact, claim, at)))
                .filter(fact ->
                        !claim.value().isEmpty() || fact.claim().standing() == Standing.HOLDS)
                .toList();
    }

    /** The facts of that attribute and of whom it may be. */
    List<Fact> meeting(Claim claim, Status status) {
        return facts.stream()
                .filter(fact -> fact.status() == status)
                .filter(fact -> Sameness.family(fact.claim().attribute(), claim.attribute()))
                .filter(fact ->
                        meets(Person.of(fact.claim().subject()), Person.of(claim.subject())))
                .toList();
    }

    /** Whether what it says to have ended has been replaced already. */
    boolean overAnyway(Claim claim) {
        return claim.standing() == Standing.ENDED
                && claim.attribute().count() == Count.ONE
                && meeting(claim, Status.VALID).stream()
                        .anyMatch(fact -> fact.claim().standing() == Standing.HOLDS);
    }

    /** One can have two jobs; but who becomes a nurse is no longer the teacher one knew. */
    private static boolean turnsInto(Fact fact, Claim claim, Instant at) {
        return claim.attribute() == Attribute.JOB
                && claim.standing() == Standing.HOLDS
                && fact.claim().standing() == Standing.HOLDS
                && (fact.lastSaid().isBefore(at)
                        ? claim.change()
                        : fact.lastSaid().isAfter(at) && fact.claim().change());
    }

    private boolean one(Claim claim) {
        return meeting(claim, Status.VALID).stream()
                        .filter(fact -> fact.claim().standing() == Standing.HOLDS)
                        .count()
                == 1;
    }

    /** A sister without a name is the one with a name as long as only one is known. */
    private boolean meets(Person known, Person told) {
        if (!known.meets(told)) {
            return false;
        }
        boolean sure = known.single() || known.name().equals(told.name());
        return sure || names(known.role(), told) <= 1;
    }

    private long names(String role, Person told) {
        return java.util.stream.Stream.concat(
                        facts.stream().map(fact -> Person.of(fact.claim().subject())),
                        java.util.stream.Stream.of(told))
                .filter(person -> person.role().equals(role))
                .map(Person::name)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }
}
