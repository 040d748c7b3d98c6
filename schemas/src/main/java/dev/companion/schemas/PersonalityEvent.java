package dev.companion.schemas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
     * @param change what these emotions do to a mood at rest, each coordinate −2…2
     * @param appraiser who appraised it, with its version
     * @param degraded true when a better appraiser should have done it and could not
     * @param needs how far the turn met each need, 0…1, added to its level
     */
    record Appraised(
            Instant at,
            UUID turn,
            Appraisal variables,
            List<FeltEmotion> emotions,
            Pad change,
            String appraiser,
            boolean degraded,
            Map<Need, Double> needs)
            implements PersonalityEvent {
        public Appraised {
            emotions = List.copyOf(emotions);
            needs = Maps.sorted(needs);
        }
    }

    /** An attack was noticed and hurt. */
    record Penalized(Instant at, UUID message, Pad change) implements PersonalityEvent {}

    /**
     * A conversation met a need. Written until appraisals said so themselves.
     *
     * @param amount 0…1, added to the need's level
     */
    record NeedSatisfied(Instant at, Need need, double amount) implements PersonalityEvent {}

    /**
     * The companion looked back on a day.
     *
     * @param messages how many of the user's messages it looked back on
     * @param quirks habits of its own that it showed
     */
    record ReflectionApplied(
            Instant at,
            LocalDate day,
            ReflectionKind kind,
            int messages,
            List<ObservedQuirk> quirks)
            implements PersonalityEvent {
        public ReflectionApplied {
            quirks = List.copyOf(quirks);
        }
    }

    /**
     * The companion wrote first.
     *
     * @param message the {@link ConversationEvent.ReplyComposed}'s id
     * @param needs how far that met each need, 0…1, added to its level
     */
    record ProactiveSent(Instant at, UUID message, Map<Need, Double> needs)
            implements PersonalityEvent {
        public ProactiveSent {
            needs = Maps.sorted(needs);
        }
    }

    /** The rules or their settings changed for this companion. */
    record RulesActivated(Instant at, Rules rules) implements PersonalityEvent {}

    /** Its person was forgotten: nothing that was before counts any more, nor what comes after. */
    record Erased(Instant at) implements PersonalityEvent {}

    /**
     * Whoever runs the system moved the mood.
     *
     * @param change each coordinate −2…2
     */
    record MoodAdjusted(Instant at, Pad change) implements PersonalityEvent {}

    /** The personality began anew: nothing that was felt or had become a habit counts any more. */
    record Reset(Instant at, Traits traits, Rules rules) implements PersonalityEvent {}
}
