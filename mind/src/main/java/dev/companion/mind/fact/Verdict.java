package dev.companion.mind.fact;

import dev.companion.schemas.ConflictType;
import dev.companion.schemas.SuggestedResolution;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What becomes of a fact and a claim that cannot both hold. The confidences are ours. */
final class Verdict {

    private static final double SURE = 0.9;
    private static final double UNSURE = 0.6;
    private static final double HARDLY = 0.3;
    private static final double DAYS_A_YEAR = 365.2425;

    private Verdict() {}

    /** Whether the claim only says again what is known. */
    static boolean same(Fact fact, Claim claim, Instant at) {
        return Sameness.agree(fact.claim(), claim)
                && (claim.attribute() != Attribute.AGE || aged(fact, claim, at));
    }

    static Outcome between(Fact old, Claim claim, Instant at, UUID source) {
        boolean newer = at.isAfter(old.lastSaid());
        boolean older = at.isBefore(old.lastSaid());
        if (claim.attribute() == Attribute.AGE && !aged(old, claim, at)) {
            return contradiction(old, claim, at, source);
        }
        return switch (claim.attribute().turnover()) {
            case NEVER -> contradiction(old, claim, at, source);
            case WHEN_SAID -> {
                if (newer && claim.change()) {
                    yield new Outcome.Supersedes(old, claim, at, source);
                }
                yield older && old.claim().change()
                        ? new Outcome.Outdated(old, claim, at, source)
                        : unsaid(old, claim, at, source);
            }
            case ALWAYS -> {
                if (newer) {
                    yield new Outcome.Supersedes(old, claim, at, source);
                }
                yield older
                        ? new Outcome.Outdated(old, claim, at, source)
                        : inconsistency(
                                old, UNSURE, SuggestedResolution.KEEP_BOTH, claim, at, source);
            }
        };
    }

    /** It could have changed, and nobody said that it did. */
    private static Outcome unsaid(Fact old, Claim claim, Instant at, UUID source) {
        boolean denied =
                claim.attribute() == old.claim().attribute()
                        && (claim.standing() == Standing.DENIED
                                || old.claim().standing() == Standing.DENIED);
        var later = later(old, at);
        return denied
                ? new Outcome.Contradicts(
                        old, ConflictType.CONTRADICTION, SURE, later, claim, at, source)
                : inconsistency(old, UNSURE, later, claim, at, source);
    }

    private static Outcome contradiction(Fact old, Claim claim, Instant at, UUID source) {
        if (Sameness.mayBeWithin(old.claim(), claim)) {
            return inconsistency(old, HARDLY, SuggestedResolution.KEEP_BOTH, claim, at, source);
        }
        // Nobody is born twice: what was told again and again is rather right than what was told
        // once.
        var suggestion = old.sources().size() > 1 ? oldOne(old, at) : later(old, at);
        return new Outcome.Contradicts(
                old, ConflictType.CONTRADICTION, SURE, suggestion, claim, at, source);
    }

    private static Outcome inconsistency(
            Fact old,
            double confidence,
            SuggestedResolution suggestion,
            Claim claim,
            Instant at,
            UUID source) {
        return new Outcome.Contradicts(
                old, ConflictType.INCONSISTENCY, confidence, suggestion, claim, at, source);
    }

    /** Who corrects themselves is right; at one time neither is the later. */
    private static SuggestedResolution later(Fact old, Instant at) {
        return at.equals(old.lastSaid())
                ? SuggestedResolution.KEEP_BOTH
                : SuggestedResolution.KEEP_NEWER;
    }

    private static SuggestedResolution oldOne(Fact old, Instant at) {
        return at.isBefore(old.lastSaid())
                ? SuggestedResolution.KEEP_NEWER
                : SuggestedResolution.KEEP_OLDER;
    }

    /** Whether somebody has grown as much older as time has passed, give or take a year. */
    private static boolean aged(Fact fact, Claim claim, Instant at) {
        double years = Duration.between(fact.lastSaid(), at).toDays() / DAYS_A_YEAR;
        double grown = Double.parseDouble(claim.value()) - Double.parseDouble(fact.claim().value());
        return Math.abs(grown - years) <= 1;
    }
}
