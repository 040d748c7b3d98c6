package dev.companion.mind.fact;

import dev.companion.schemas.ConflictType;
import dev.companion.schemas.SuggestedResolution;
import java.time.Instant;
import java.util.UUID;

/**
 * What a claim does to what is known. Decided by {@link Knowledge#learn}; changes nothing itself.
 */
public sealed interface Outcome {

    Claim claim();

    Instant at();

    /** The episode that made the claim. */
    UUID source();

    /** Nothing was known of it. */
    record New(Claim claim, Instant at, UUID source) implements Outcome {}

    /**
     * It was known.
     *
     * @param confidence 0…1, of all tellings together
     */
    record Confirms(Fact known, double confidence, Claim claim, Instant at, UUID source)
            implements Outcome {}

    /** It takes the place of what was known, which was so until now. */
    record Supersedes(Fact old, Claim claim, Instant at, UUID source) implements Outcome {}

    /** It was so before what is known, and is old news. */
    record Outdated(Fact newer, Claim claim, Instant at, UUID source) implements Outcome {}

    /**
     * It does not go with what is known.
     *
     * @param confidence 0…1, that one of the two is wrong
     */
    record Contradicts(
            Fact old,
            ConflictType type,
            double confidence,
            SuggestedResolution suggestion,
            Claim claim,
            Instant at,
            UUID source)
            implements Outcome {}
}
