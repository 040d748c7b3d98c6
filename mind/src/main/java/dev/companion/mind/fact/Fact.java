package dev.companion.mind.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something known of the user.
 *
 * @param memory the memory that keeps it
 * @param claim as it was told; its confidence is that of the first telling
 * @param validFrom when it was first told
 * @param lastSaid when it was last told: what is said after that may replace it
 * @param sources the episodes that told it, each once, in the order they were learned from
 * @param confidence 0…1, of all tellings together
 * @param status whether it is held to be so
 */
public record Fact(
        UUID memory,
        Claim claim,
        Instant validFrom,
        Instant lastSaid,
        List<UUID> sources,
        double confidence,
        Status status) {

    /** Whether a fact is held to be so. */
    public enum Status {
        VALID,
        /** Something newer took its place, or it was old news when it was told. */
        SUPERSEDED,
        /** It contradicts another and waits for somebody to decide. */
        DISPUTED
    }

    /** A second telling counts for half: people repeat their mistakes, and so do rules. */
    private static final double OF_A_REPEAT = 0.5;

    public Fact {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a fact must have a source");
        }
        if (validFrom.isAfter(lastSaid)) {
            throw new IllegalArgumentException(
                    "a fact must be valid from before " + lastSaid + ", was " + validFrom);
        }
        sources = List.copyOf(sources);
    }

    /** As it is when it was told once. */
    public static Fact first(UUID memory, Claim claim, Instant at, UUID source) {
        return new Fact(memory, claim, at, at, List.of(source), claim.confidence(), Status.VALID);
    }

    public boolean valid() {
        return status == Status.VALID;
    }

    /** 1 − (1 − c)(1 − ½c'), c the confidence so far and c' that of another telling; ours. */
    double confirmedBy(Claim again) {
        return 1 - (1 - confidence) * (1 - OF_A_REPEAT * again.confidence());
    }

    Fact confirmed(Claim again, Instant at, UUID source) {
        var all = new ArrayList<>(sources);
        all.add(source);
        return new Fact(
                memory,
                again.value().length() > claim.value().length() && Sameness.finer(claim, again)
                        ? again
                        : claim,
                at.isBefore(validFrom) ? at : validFrom,
                at.isAfter(lastSaid) ? at : lastSaid,
                all,
                confirmedBy(again),
                status);
    }

    Fact with(Status other) {
        return new Fact(memory, claim, validFrom, lastSaid, sources, confidence, other);
    }
}
