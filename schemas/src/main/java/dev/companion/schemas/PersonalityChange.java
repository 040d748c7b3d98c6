package dev.companion.schemas;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What the journal did to a personality. Topic {@code companion.personality-changes.v1}. */
public sealed interface PersonalityChange extends Event {

    /**
     * One journal fact was folded in.
     *
     * @param cause the id of that fact
     * @param causeType its wire name
     * @param before the mood just before it, already decayed to its moment
     * @param felt what the fact made the companion feel, intensities 0…1
     * @param snapshot the personality after it
     */
    record PersonalityChanged(
            Instant at,
            UUID cause,
            String causeType,
            Pad before,
            Map<Emotion, Double> felt,
            PersonalitySnapshot snapshot)
            implements PersonalityChange {
        public PersonalityChanged {
            felt = Maps.sorted(felt);
        }
    }
}
