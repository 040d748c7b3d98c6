package dev.companion.schemas;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A personality at one moment, as readers other than the fold see it. Topic {@code
 * companion.personality-state.v1}.
 *
 * @param at the moment; the mood has been let return toward the baseline up to it
 * @param version how many journal facts have been folded in
 * @param hash SHA-256 over the whole folded state, hexadecimal
 * @param emotion the label nearest to how it feels: the mood, moved by what is still felt
 * @param octant that of the mood
 * @param emotions what is still felt, intensities 0…1
 * @param quirks by their ids
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
        Map<Need, Double> needs,
        Map<Emotion, Double> emotions,
        Map<UUID, QuirkSnapshot> quirks) {
    public PersonalitySnapshot {
        needs = Maps.sorted(needs);
        emotions = Maps.sorted(emotions);
        quirks = Maps.sorted(quirks);
    }
}
