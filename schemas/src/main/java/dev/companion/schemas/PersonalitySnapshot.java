package dev.companion.schemas;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A personality at one moment, as readers other than the fold see it. Topic {@code
 * companion.personality-state.v1}.
 *
 * @param at the moment; the mood has been let return toward the baseline up to it
 * @param version how many journal facts have been folded in
 * @param hash SHA-256 over the whole folded state, hexadecimal
 */
public record PersonalitySnapshot(
        Instant at,
        long version,
        String hash,
        Traits traits,
        Rules rules,
        Pad mood,
        Pad baseline,
        String emotion,
        String octant,
        Map<Need, Double> needs) {
    public PersonalitySnapshot {
        var copy = new EnumMap<Need, Double>(Need.class);
        copy.putAll(needs);
        needs = Collections.unmodifiableMap(copy);
    }
}
