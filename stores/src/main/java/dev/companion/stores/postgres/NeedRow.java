package dev.companion.stores.postgres;

import dev.companion.schemas.Need;
import java.time.Instant;
import java.util.Optional;

/**
 * A need of a companion's and how often it was met.
 *
 * @param id derived from the companion's first place in the log
 * @param lastMet empty while it never was
 * @param timesMet since the companion was born or its personality began anew
 */
public record NeedRow(long id, Need need, Optional<Instant> lastMet, int timesMet) {}
