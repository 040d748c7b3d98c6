package dev.companion.mind.conflict;

import dev.companion.mind.fact.Claim;
import dev.companion.mind.fact.Fact;
import dev.companion.mind.fact.Outcome;
import dev.companion.schemas.ConflictType;
import dev.companion.schemas.SuggestedResolution;
import java.util.Optional;
import java.util.UUID;

/** Conflicts between one memory and another, told from what a claim did to what is known. */
public final class MemoryConflicts {

    /** Somebody said that it changed: that the old is over is as sure as that. */
    private static final double SAID = 0.95;

    /** Nobody said so; the newer statement may be careless. */
    private static final double UNSAID = 0.7;

    private MemoryConflicts() {}

    /**
     * The conflict in an outcome, if there is one: what contradicts, and what makes a memory
     * outdated.
     *
     * @param memory the one that keeps the claim
     */
    public static Optional<Conflict> of(Outcome outcome, UUID memory) {
        return switch (outcome) {
            case Outcome.New _, Outcome.Confirms _ -> Optional.empty();
            case Outcome.Supersedes(var old, var claim, _, _) ->
                    Optional.of(
                            new Conflict(
                                    ConflictType.OUTDATED,
                                    old.memory(),
                                    Optional.of(memory),
                                    claim.change() ? SAID : UNSAID,
                                    SuggestedResolution.KEEP_NEWER,
                                    said("First", old, "later", claim)));
            case Outcome.Outdated(var newer, var claim, _, _) ->
                    Optional.of(
                            new Conflict(
                                    ConflictType.OUTDATED,
                                    newer.memory(),
                                    Optional.of(memory),
                                    newer.claim().change() ? SAID : UNSAID,
                                    SuggestedResolution.KEEP_NEWER,
                                    said("Later", newer, "before that", claim)));
            case Outcome.Contradicts(
                            var old,
                            var type,
                            var confidence,
                            var suggestion,
                            var claim,
                            _,
                            _) ->
                    Optional.of(
                            new Conflict(
                                    type,
                                    old.memory(),
                                    Optional.of(memory),
                                    confidence,
                                    suggestion,
                                    said("Once", old, "another time", claim)));
        };
    }

    private static String said(String first, Fact old, String second, Claim claim) {
        return first
                + " the user told: \""
                + old.claim().sentence()
                + "\" and "
                + second
                + ": \""
                + claim.sentence()
                + "\"";
    }
}
