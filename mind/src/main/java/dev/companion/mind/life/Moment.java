package dev.companion.mind.life;

import dev.companion.mind.affect.Octant;
import dev.companion.schemas.FeltEmotion;
import dev.companion.schemas.Pad;
import dev.companion.schemas.PersonalityEvent;
import dev.companion.schemas.PersonalityEvent.Appraised;
import dev.companion.schemas.PersonalityEvent.Erased;
import dev.companion.schemas.PersonalityEvent.Initialized;
import dev.companion.schemas.PersonalityEvent.MoodAdjusted;
import dev.companion.schemas.PersonalityEvent.NeedSatisfied;
import dev.companion.schemas.PersonalityEvent.Penalized;
import dev.companion.schemas.PersonalityEvent.ProactiveSent;
import dev.companion.schemas.PersonalityEvent.ReflectionApplied;
import dev.companion.schemas.PersonalityEvent.Reset;
import dev.companion.schemas.PersonalityEvent.RulesActivated;
import dev.companion.schemas.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one fact of the journal did.
 *
 * @param at when it was taken in: its own time, or that of the fact before it where it came late
 * @param before the mood just before it, already decayed to its moment
 * @param after the mood after it
 * @param baselineBefore where the mood returned to until then
 * @param baseline where it returns to from then on
 * @param halfLifeHours of the mood's distance from the baseline, from then on
 * @param emotion the label nearest to how it feels after it
 * @param version how many facts had been folded in with it
 * @param hash of the state after it, where it was asked for
 */
public record Moment(
        Recorded<PersonalityEvent> fact,
        Instant at,
        Pad before,
        Pad after,
        Pad baselineBefore,
        Pad baseline,
        double halfLifeHours,
        String emotion,
        long version,
        Optional<String> hash) {

    /** How far the fact moved the mood. */
    public Pad moved() {
        return new Pad(
                after.pleasure() - before.pleasure(),
                after.arousal() - before.arousal(),
                after.dominance() - before.dominance());
    }

    /** The message it goes back to; empty for what no message led to. */
    public Optional<UUID> message() {
        return messageOf(fact);
    }

    /** The message a fact goes back to: the root of what is made of a message. */
    public static Optional<UUID> messageOf(Recorded<PersonalityEvent> fact) {
        return switch (fact.event()) {
            case Appraised _, Penalized _, NeedSatisfied _ ->
                    Optional.of(fact.envelope().correlationId());
            case Initialized _, ReflectionApplied _, ProactiveSent _, RulesActivated _, Erased _ ->
                    Optional.empty();
            case MoodAdjusted _, Reset _ -> Optional.empty();
        };
    }

    /** Whether nothing that was felt before counts any more. */
    boolean beginsAnew() {
        return fact.event() instanceof Reset;
    }

    /** The octant of the mood after it. */
    public String octant() {
        return Octant.of(after).label();
    }

    /** What it made the companion feel, strongest first; nothing, unless it was an appraisal. */
    public List<FeltEmotion> emotions() {
        return fact.event() instanceof Appraised appraised ? appraised.emotions() : List.of();
    }

    Moment withHash(String of) {
        return new Moment(
                fact,
                at,
                before,
                after,
                baselineBefore,
                baseline,
                halfLifeHours,
                emotion,
                version,
                Optional.of(of));
    }
}
