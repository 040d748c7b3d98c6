package dev.companion.schemas;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The journal: every fact that moves a personality, numbers and ids only. Topic {@code
 * companion.personality.v1}.
 */
public sealed interface PersonalityEvent extends Event {

    /** A companion was born. */
    record Initialized(Instant at, Traits traits, Rules rules) implements PersonalityEvent {}

    /**
     * A turn of the user's was appraised.
     *
     * @param emotions what was felt, strongest first
     * @param change the pull on the mood, each coordinate −2…2
     * @param appraiser who appraised it, with its version
     * @param degraded true when a better appraiser should have done it and could not
     */
    record Appraised(
            Instant at,
            UUID turn,
            Appraisal variables,
            List<FeltEmotion> emotions,
            Pad change,
            String appraiser,
            boolean degraded)
            implements PersonalityEvent {
        public Appraised {
            emotions = List.copyOf(emotions);
        }
    }

    /** An attack was noticed and hurt. */
    record Penalized(Instant at, UUID message, Pad change) implements PersonalityEvent {}

    /**
     * A conversation met a need.
     *
     * @param amount 0…1, added to the need's level
     */
    record NeedSatisfied(Instant at, Need need, double amount) implements PersonalityEvent {}

    /** The rules or their settings changed for this companion. */
    record RulesActivated(Instant at, Rules rules) implements PersonalityEvent {}
}
